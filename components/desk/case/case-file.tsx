import { BackLink } from "@/components/layout/back-link";
import { FactList } from "@/components/ui/fact-list";
import { PrintButton } from "@/components/ui/print-button";
import { ANSWER_SECTIONS } from "@/lib/domain/form-parts";
import { outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import { CasePapers } from "./case-papers";
import { withBlanks, withChange } from "./corrected-facts";
import { IssuedNibFacts } from "./issued-nib";

type Props = { view: CaseView; documents: ListedDocument[]; printedBy: string; now: Date };

/** A case as it is filed: cover, answers, papers with what was decided of them, what was asked, and the whole history. */
export function CaseFile({ view, documents, printedBy, now }: Props) {
  return (
    <article className="max-w-4xl print:text-[9pt] print:leading-snug">
      <div className="no-print">
        <BackLink href={`/petugas/permohonan/${view.reference}`}>Kembali ke permohonan</BackLink>
      </div>
      <h1 className="text-h1">{`Berkas permohonan ${formatReference(view.reference)}`}</h1>
      <p className="text-small">{`Dicetak ${formatDateTime(now)} oleh ${printedBy}. NIK, tanggal lahir, dan NPWP tidak ikut dicetak utuh.`}</p>
      <div className="no-print my-4 flex flex-wrap items-center gap-3">
        <PrintButton />
        <span className="text-small text-ink-soft">Untuk PDF, pilih “Simpan sebagai PDF” di jendela cetak.</span>
      </div>
      <FactList facts={coverOf(view)} />
      <IssuedNibFacts view={view} documents={documents} heading="h2" />
      <Answers view={view} />
      <CasePapers view={view} documents={documents} />
      <Requests view={view} />
      <History view={view} />
    </article>
  );
}

function coverOf(view: CaseView) {
  const { service, applicantName, businessName, submittedAt, sop, state, programme } = view;
  return [
    { term: "Layanan", value: service.name },
    { term: "Pemohon", value: applicantName },
    { term: "Usaha", value: businessName },
    { term: "Diajukan", value: submittedAt && formatDateTime(submittedAt) },
    { term: "Keadaan", value: APPLICATION_STATUS_WORDS[view.status as ApplicationStatus] },
    { term: "SOP", value: `${sop.key}, versi ${sop.version}` },
    ...(programme ? [{ term: "Kegiatan", value: programme.title }] : []),
    ...(state.reason ? [{ term: "Alasan", value: state.reason }] : []),
    ...(state.outcome ? [{ term: "Hasil", value: outcomeWords(state.outcome.outcome), note: state.outcome.note }] : []),
  ];
}

/** As the desk calls them: what the form says there is said to applicants. */
const TITLES = { identity: "Pemohon", business: "Usaha", service: "Isian layanan" } as const;

function Answers({ view }: { view: CaseView }) {
  // Nothing is changed on paper.
  const read = { answers: view.answers, officeChanges: view.officeChanges, correctable: [] };
  const nik = view.nikMasked ? [{ key: "identity.nik", label: "NIK", value: view.nikMasked }] : [];
  const facts = [...nik, ...withBlanks(read)].map((fact) => withChange(fact, read, ""));
  return (
    <section aria-labelledby="isian" className="mt-6">
      <h2 id="isian" className="text-h2">
        Isian
      </h2>
      {ANSWER_SECTIONS.map((section) => (
        <div key={section}>
          <h3 className="mt-3 text-h3">{TITLES[section]}</h3>
          <FactList
            facts={facts
              .filter(({ key }) => key.startsWith(`${section}.`))
              .map(({ label, value, note }) => ({ term: label, value, note }))}
          />
        </div>
      ))}
    </section>
  );
}

function Requests({ view: { requests } }: { view: CaseView }) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="perbaikan" className="mt-6">
      <h2 id="perbaikan" className="text-h2">
        Permintaan perbaikan
      </h2>
      <ol>
        {requests.map(({ no, at, answeredAt, items }) => (
          <li key={no} className="break-inside-avoid border-t border-line py-1">
            {`Permintaan ${no}, dikirim ${formatDate(at)}, ${answeredAt ? `dijawab ${formatDate(answeredAt)}` : "belum dijawab"}.`}
            <ul className="list-disc pl-5">
              {items.map(({ kind, key, label, reason }) => (
                <li key={`${kind} ${key}`}>{`${label}: ${reason}`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ view: { history } }: { view: CaseView }) {
  return (
    <section aria-labelledby="riwayat" className="mt-6">
      <h2 id="riwayat" className="text-h2">
        Riwayat
      </h2>
      <ol>
        {history.map(({ seq, at, actor, what, detail, round }) => (
          <li key={seq} className="break-inside-avoid border-t border-line py-1">
            {`${seq}. ${what}${round > 1 ? ` (putaran ${round})` : ""}`}
            {detail && <span className="block text-small">{detail}</span>}
            <span className="block text-small text-ink-soft">{`${actor}, ${formatDateTime(at)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
