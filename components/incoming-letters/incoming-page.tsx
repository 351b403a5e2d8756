import { DocumentField } from "@/components/documents/document-field";
import { BackLink } from "@/components/layout/back-link";
import { ScanLinks } from "@/components/letters/scan-links";
import { FactList } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { SECURITY_NAMES, URGENCY_NAMES } from "@/lib/domain/letters/handling";
import { ownValue } from "@/lib/domain/own-value";
import { formatDateTime, formatShortDate } from "@/lib/domain/working-time";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { Addressees, IncomingView } from "@/lib/features/incoming-letters/incoming-letter.queries";
import { DispositionSheet } from "./disposition-sheet";
import { IncomingKeeping } from "./incoming-keeping";
import { StageMark } from "./stage-mark";

const NEWS: Record<string, string> = {
  dicatat: "Surat tercatat. Unggah pindaiannya di bawah.",
  diubah: "Catatan surat diubah.",
  "tanpa-disposisi": "Tercatat tanpa disposisi.",
  batal: "Catatan dibatalkan; nomor agendanya tetap.",
  disposisi: "Disposisi diberikan; penerimanya sudah diberi tahu.",
  selesai: "Disposisi selesai; pemberinya sudah diberi tahu.",
  ditarik: "Disposisi ditarik; penerimanya sudah diberi tahu.",
  berkas: "Pindaian sudah tersimpan.",
};

type Props = { letter: IncomingView; scans: ListedDocument[]; addressees: Addressees; dueOn: string; news: string };

/** One letter that came in: what it is, its pages, who was asked what, and what the reader can do now. */
export function IncomingPage({ letter, scans, addressees, dueOn, news }: Props) {
  const said = ownValue(NEWS, news);
  return (
    <>
      <BackLink href="/petugas/surat/masuk">Surat masuk</BackLink>
      <h1 className="text-h1 wrap-anywhere">{letter.subject}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>{`Agenda ${letter.agenda}/${letter.year}, dari ${letter.sender}`}</span>
        <StageMark stage={letter.stage} />
        <PrintButton />
      </p>
      {said && <Notice tone="success" title={said} live className="mt-4 max-w-read" />}
      {letter.voided && (
        <Notice tone="warning" title="Catatan ini dibatalkan" className="mt-4 max-w-read">
          <p>{letter.voided.reason}</p>
          <p>{`${letter.voided.by}, ${formatDateTime(letter.voided.at)}`}</p>
        </Notice>
      )}
      <div className="mt-4 gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <FactList facts={factsOf(letter)} />
          <Scans letter={letter} scans={scans} />
        </div>
        <div className="mt-8 min-w-0 lg:mt-0">
          <DispositionSheet letter={letter} addressees={addressees} dueOn={dueOn} />
          <IncomingKeeping letter={letter} />
        </div>
      </div>
    </>
  );
}

function factsOf(letter: IncomingView) {
  return [
    { term: "Dari", value: letter.sender },
    { term: "Nomor surat", value: letter.theirNumber || "Tidak ada" },
    { term: "Tanggal surat", value: letter.theirDate ? formatShortDate(letter.theirDate) : "Tidak ada" },
    { term: "Diterima", value: formatShortDate(letter.receivedOn) },
    { term: "Sifat", value: URGENCY_NAMES[letter.urgency] },
    { term: "Keamanan", value: `${SECURITY_NAMES[letter.security]} (${letter.security})` },
    { term: "Dicatat", value: `${letter.enteredBy}, ${formatDateTime(letter.enteredAt)}` },
  ];
}

const SCAN_FIELD = {
  key: "pindaian",
  label: "Halaman surat",
  hint: "Pindai atau foto semua halamannya. Setiap kali dibuka, tercatat siapa yang membukanya.",
  required: true,
  maxFiles: 10,
};

function Scans({ letter, scans }: Pick<Props, "letter" | "scans">) {
  return (
    <section aria-labelledby="pindaian" className="mt-6">
      <h2 id="pindaian" className="text-h2">
        Pindaian
      </h2>
      {letter.maySend && (
        <div className="no-print">
          <DocumentField
            owner={{ kind: "incoming", letterId: letter.id }}
            requirement={SCAN_FIELD}
            documents={scans}
            back={`/petugas/surat/masuk/${letter.id}?kabar=berkas`}
          />
        </div>
      )}
      <div className={letter.maySend ? "hidden print:block" : undefined}>
        <ScanLinks scans={scans} />
      </div>
    </section>
  );
}
