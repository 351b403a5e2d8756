import { NextTask } from "@/components/layout/next-task";
import { PaperList } from "@/components/letters/paper-list";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { StepStrip } from "@/components/ui/step-strip";
import { ownValue } from "@/lib/domain/own-value";
import { formatReference } from "@/lib/domain/reference-number";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { formatDateTime } from "@/lib/domain/working-time";
import type { CaseView } from "@/lib/features/desk/case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { PaperLine } from "@/lib/features/letters/papers.queries";
import type { LostMail } from "@/lib/features/notices/notices.queries";
import { CaseActions } from "./case-actions";
import { CaseFacts } from "./case-facts";
import { CaseHistory } from "./case-history";
import { CaseNotes } from "./case-notes";
import { CaseRequirements } from "./case-requirements";
import { stripOf } from "./strip";

type Props = {
  view: CaseView;
  documents: ListedDocument[];
  shown: string;
  news: string;
  next: string | null;
  lostMail: LostMail[];
  papers: PaperLine[];
  now: Date;
  me: string;
};

const NEWS: Record<string, string> = {
  ambil: "Tugas ini sekarang Anda tangani.",
  lepas: "Tugas kembali ke antrean; rekan Anda bisa menanganinya.",
  syarat: "Keputusan persyaratan disimpan.",
  selesai: "Tugas selesai.",
  mundur: "Pekerjaan dikembalikan ke langkah sebelumnya; putaran baru dimulai.",
  kembali: "Permohonan dikembalikan kepada pemohon beserta alasannya.",
  tolak: "Permohonan ditolak; pemohon diberi tahu alasannya.",
  buka: "Pemeriksaan dibuka kembali.",
  catatan: "Catatan disimpan.",
  berkas: "Berkas sudah tersimpan.",
};

/** Facts on the left, documents in the middle, what to do now on the right; the SOP on top. */
export function CasePageView({ view, documents, shown, news, next, lostMail, papers, now, me }: Props) {
  const said = ownValue(NEWS, news);
  return (
    <>
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="text-h1">{view.applicantName}</h1>
        <span className="font-mono text-large">{formatReference(view.reference)}</span>
        <StatusBadge status={view.status as ApplicationStatus} />
        <NextTask fallback={next} />
      </header>
      <p className="text-small text-ink-soft">
        {view.service.name} · diajukan {view.submittedAt ? formatDateTime(view.submittedAt) : "–"} · SOP versi{" "}
        {view.sop.version}
        {view.state.round > 1 && ` · putaran ${view.state.round}`}
      </p>
      {said && <Notice tone="success" title={said} live className="mt-4" />}
      {lostMail.length > 0 && <LostMailNotice lost={lostMail} />}
      <div className="mt-4">
        <StepStrip label="Langkah SOP" steps={stripOf(view.rows)} />
      </div>
      <div className="mt-6 grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,20rem)] lg:grid-rows-[auto_auto_1fr] xl:grid-cols-[minmax(14rem,3fr)_minmax(0,6fr)_minmax(17rem,20rem)] xl:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-span-3 lg:row-start-1 xl:col-start-3 xl:row-span-2">
          <CaseActions view={view} documents={documents} me={me} now={now} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1 xl:col-start-2">
          <CaseRequirements view={view} documents={documents} shown={shown} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-2 xl:row-span-2 xl:row-start-1">
          <CaseFacts view={view} />
        </div>
        <div className="min-w-0 space-y-6 lg:col-start-1 lg:row-start-3 xl:col-start-2 xl:row-start-2">
          <CaseNotes view={view} />
          <CaseHistory history={view.history} />
          <PaperList papers={papers} title="Surat dan lembar" />
        </div>
      </div>
    </>
  );
}

/** Whoever reads no mail is to be telephoned. */
function LostMailNotice({ lost }: { lost: LostMail[] }) {
  return (
    <Notice tone="warning" title="E-mail ke pemohon tidak sampai; kabari lewat telepon" className="mt-4">
      <ul className="list-disc pl-5">
        {lost.map(({ subject, recipient, at, why }) => (
          <li key={`${subject} ${at.toISOString()}`}>
            {`${subject} (ke ${recipient}, ${formatDateTime(at)}${why && `: ${why}`})`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
