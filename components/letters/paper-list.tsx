import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { FormsFold } from "@/components/forms/forms-fold";
import { SubmitButton } from "@/components/forms/submit-button";
import { VersionField } from "@/components/forms/version-field";
import { Slashed } from "@/components/ui/slashed";
import { ownValue } from "@/lib/domain/own-value";
import { askBundleAction, numberAllAction } from "@/lib/features/letters/letters.actions";
import type { PaperLine } from "@/lib/features/letters/papers.queries";
import { StaleDecreeNotice } from "./stale-decree-notice";

type Props = { papers: PaperLine[]; title: string; programmeId?: string; today?: string };

/** The papers of one programme or case, kind by kind: the draft to look at, and what has its number. */
export function PaperList({ papers, title, programmeId, today }: Props) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="naskah" className="mt-8">
      <h2 id="naskah" className="text-h2">
        {title}
      </h2>
      <ul className="mt-2 border-t border-line">
        {papers.map((paper) => (
          <li
            key={paper.kind}
            id={`naskah-${paper.kind}`}
            className="scroll-mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <div className="min-w-0 flex-1 basis-60">
              {paper.many ? <Each paper={paper} programmeId={programmeId} today={today} /> : <Whole paper={paper} />}
            </div>
            <div className="min-w-0 basis-80 text-small">
              <Numbers paper={paper} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is in force stands first; the draft shows what the data say now. */
function Whole({ paper }: { paper: PaperLine }) {
  const valid = paper.letters.find((letter) => letter.state === "valid");
  const draft = `/petugas/naskah/${paper.kind}?${paper.targets[0]?.query ?? ""}`;
  return (
    <>
      <a
        href={valid ? `/petugas/surat/${valid.id}` : draft}
        className="inline-flex min-h-target items-center font-semibold"
      >
        {paper.name}
      </a>
      {valid && (
        <a href={draft} className="ml-4 inline-flex min-h-target items-center text-small">
          Draf menurut data sekarang
        </a>
      )}
    </>
  );
}

type EachProps = { paper: PaperLine; programmeId: string | undefined; today: string | undefined };

function Each({ paper, programmeId, today }: EachProps) {
  if (paper.targets.length === 0)
    return (
      <p>
        <span className="font-semibold">{paper.name}</span>
        <span className="block text-small text-ink-soft">Belum ada penerimanya.</span>
      </p>
    );
  return (
    <FormsFold forms={[bundleForm(paper), numberForm(paper)]} summary={paper.name} plain className="on-paper">
      {programmeId && paper.mayBundle && <BundleForm paper={paper} programmeId={programmeId} />}
      {programmeId && paper.numberAll && <NumberAllForm paper={paper} programmeId={programmeId} today={today} />}
      <ul className="mt-1">
        {paper.targets.map((target) => (
          <li key={target.query}>
            <a href={`/petugas/naskah/${paper.kind}?${target.query}`} className="inline-flex min-h-target items-center">
              {target.label}
            </a>
          </li>
        ))}
      </ul>
    </FormsFold>
  );
}

function Numbers({ paper: { letters, waits, more, numbered, signed, mayScan } }: { paper: PaperLine }) {
  if (letters.length === 0)
    return <p className="text-ink-soft">{waits ?? (numbered ? "Belum bernomor" : UNNUMBERED)}</p>;
  return (
    <ul>
      {letters.map((letter) => (
        <li key={letter.id} className="wrap-anywhere">
          <a href={`/petugas/surat/${letter.id}`}>
            <Slashed text={letter.number} />
          </a>
          <span>{` · ${letter.addressee}${stateOf(letter)}`}</span>
        </li>
      ))}
      {more > 0 && <li>{`dan ${more} lagi di buku nomor surat`}</li>}
      {signed && (
        <li className="text-ink-soft">{mayScan ? `${signed}; pindaiannya diunggah di halaman suratnya` : signed}</li>
      )}
    </ul>
  );
}

const UNNUMBERED = "Tanpa nomor, selalu menurut data terbaru";

const bundleForm = ({ kind }: PaperLine) => `gabung-${kind}`;
const numberForm = ({ kind }: PaperLine) => `semua-${kind}`;

/** A job makes it: however many there are, nobody waits for the page. */
function BundleForm({ paper, programmeId }: { paper: PaperLine; programmeId: string }) {
  return (
    <ActionForm id={bundleForm(paper)} action={askBundleAction} className="no-print flex flex-wrap gap-3">
      <input type="hidden" name="kind" value={paper.kind} />
      <input type="hidden" name="kegiatan" value={programmeId} />
      <SubmitButton variant="secondary" name="form" value="pdf" pendingLabel="Meminta…">
        Buat satu PDF
      </SubmitButton>
      <SubmitButton variant="secondary" name="form" value="zip" pendingLabel="Meminta…">
        Buat ZIP
      </SubmitButton>
    </ActionForm>
  );
}

function stateOf({ state, notReplaced, outdated }: PaperLine["letters"][number]): string {
  if (outdated) return " · waktu atau tempatnya sudah berubah";
  return `${ownValue(STATE, state) ?? ""}${notReplaced ? ", tidak perlu diganti" : ""}`;
}

const STATE: Record<string, string> = { void: " · dibatalkan", superseded: " · diganti" };

function NumberAllForm({ paper, programmeId, today }: EachProps) {
  return (
    <ActionForm
      id={numberForm(paper)}
      action={numberAllAction}
      details={{ summary: "Setujui dan beri nomor semua", plain: true }}
    >
      <input type="hidden" name="kind" value={paper.kind} />
      <input type="hidden" name="kegiatan" value={programmeId} />
      <VersionField version={paper.numberAll ?? ""} />
      {paper.staleDecree && <StaleDecreeNotice decree={paper.staleDecree} what="Surat-surat ini" />}
      <DateField name="date" label="Tanggal surat" defaultValue={today} />
      <SubmitButton pendingLabel="Memberi nomor…">Beri nomor semua</SubmitButton>
      <p className="mt-2 text-small text-ink-soft">
        Yang datanya belum lengkap, atau dibatalkan dan tidak perlu diganti, dilewati. Yang isinya tidak berubah tetap
        memakai nomornya.
      </p>
    </ActionForm>
  );
}
