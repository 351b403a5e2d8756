import Link from "next/link";
import { RelatedSection } from "@/components/aid/related-section";
import { NextTask } from "@/components/layout/next-task";
import { PaperList } from "@/components/letters/paper-list";
import { OssSession } from "@/components/oss/oss-session";
import { outageNews } from "@/components/oss/outage-news";
import { OutageNotice } from "@/components/oss/outage-notice";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { isAtOss } from "@/lib/domain/oss-session";
import { ownValue } from "@/lib/domain/own-value";
import { formatReference } from "@/lib/domain/reference-number";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { formatDateTime } from "@/lib/domain/working-time";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { PaperLine } from "@/lib/features/letters/papers.queries";
import type { LostMail } from "@/lib/features/notices/notices.queries";
import type { OutageNow } from "@/lib/features/oss/oss.queries";
import { FoldedStrip } from "../folded-strip";
import { CaseActions } from "./case-actions";
import { CaseFacts } from "./case-facts";
import { CaseHistory } from "./case-history";
import { CaseNotes } from "./case-notes";
import { CaseRequirements } from "./case-requirements";
import { type Asked, choosePaper } from "./choose-paper";
import { CameBack, CorrectionRequests } from "./correction-requests";
import { PaperDesk } from "./paper-desk";
import { stripOf } from "./strip";

type Props = {
  view: OpenedCase;
  documents: ListedDocument[];
  asked: Asked;
  /** The answer that is being corrected, by its key. */
  edit: string;
  news: string;
  next: string | null;
  lostMail: LostMail[];
  papers: PaperLine[];
  /** OSS is down now. */
  outage: OutageNow | null;
  /** The form that says so; null: the reader may not. */
  tellOss: { requestId: string } | null;
  now: Date;
  me: string;
};

const NEWS: Record<string, string> = {
  ambil: "Tugas ini sekarang Anda tangani.",
  lepas: "Tugas kembali ke antrean; rekan Anda bisa menanganinya.",
  alih: "Tugas ini sekarang Anda tangani; pemegang sebelumnya diberi tahu.",
  beri: "Tugas diberikan; petugasnya diberi tahu.",
  tunda: "Ditunda; waktunya tidak dihitung. Pemohon dan pemegang tugas diberi tahu.",
  jalan: "Dilanjutkan; waktunya berjalan lagi.",
  panjang: "Tenggat diperpanjang; pemohon dan pemegang tugas diberi tahu.",
  syarat: "Keputusan persyaratan disimpan.",
  semua: "Semua yang tersisa diterima.",
  selesai: "Tugas selesai.",
  lanjut: "Tugas sebelumnya selesai. Ini permohonan berikutnya.",
  mundur: "Pekerjaan dikembalikan ke langkah sebelumnya; putaran baru dimulai.",
  kembali: "Permohonan dikembalikan kepada pemohon beserta alasannya.",
  tolak: "Permohonan ditolak; pemohon diberi tahu alasannya.",
  "tolak-keberatan": "Keberatan tidak dikabulkan: permohonan tetap ditolak, dan pemohon diberi tahu alasannya.",
  buka: "Pemeriksaan dibuka kembali.",
  dibuka: "Permohonan dibuka lagi sebagai putaran baru; pemohon diberi tahu.",
  catatan: "Catatan disimpan.",
  isian: "Isian dibetulkan; pemohon diberi tahu apa yang diubah dan alasannya.",
  berkas: "Berkas sudah tersimpan.",
};

/** The paper on half of the width, what it proves and what to do with it beside it; the SOP on top, all else below. */
export function CasePageView({
  view,
  documents,
  asked,
  edit,
  news,
  next,
  lostMail,
  papers,
  outage,
  tellOss,
  now,
  me,
}: Props) {
  const refused = news === "tolak" && view.state.rejection?.onObjection;
  const said = ownValue(NEWS, refused ? "tolak-keberatan" : news) ?? outageNews(news, outage);
  const chosen = choosePaper(view, documents, asked);
  const actions = (
    <CaseActions
      key="tindakan"
      view={view}
      documents={documents}
      me={me}
      now={now}
      deciding={chosen.requirement !== null}
    />
  );
  const requirements = <CaseRequirements key="syarat" view={view} documents={documents} chosen={chosen} me={me} />;
  return (
    <>
      <CaseHead view={view} next={next} />
      <CameBack view={view} />
      {said && <Notice tone="success" title={said} live className="mt-4" />}
      {view.commands.some(({ type }) => type === "answer_second_aid") && (
        <Notice
          tone="warning"
          title="Menunggu persetujuan Anda: bantuan yang sama untuk kedua kalinya"
          className="mt-4"
        >
          <Link prefetch={false} href={`/petugas/permohonan/${view.reference}/terkait`}>
            Baca alasannya dan jawab
          </Link>
        </Notice>
      )}
      {lostMail.length > 0 && <LostMailNotice lost={lostMail} />}
      {view.rows.some(isAtOss) && <OutageNotice outage={outage} reference={view.reference} />}
      <FoldedStrip steps={stripOf(view.rows)} />
      <OssSession view={view} begin={outage ? null : tellOss} />
      <div
        id="meja"
        data-flow
        className="mt-4 grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,19rem)] lg:items-start"
      >
        {chosen.paper && (
          <div className="min-w-0 self-stretch">
            <PaperDesk view={view} documents={documents} chosen={chosen} />
          </div>
        )}
        <div className="min-w-0 space-y-6 lg:col-start-2 lg:row-start-1">
          {chosen.requirement ? [requirements, actions] : [actions, requirements]}
        </div>
        {!chosen.paper && (
          <div className="min-w-0 lg:col-start-1 lg:row-start-1">
            <CaseFacts view={view} edit={edit} />
          </div>
        )}
      </div>
      {chosen.paper && (
        <div className="mt-6">
          <CaseFacts view={view} edit={edit} paper={chosen.paper.id} wide />
        </div>
      )}
      <CorrectionRequests view={view} documents={documents} />
      <RelatedSection reference={view.reference} related={view.related} />
      <div className="mt-6 grid grid-cols-1 gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <CaseNotes view={view} />
          <PaperList papers={papers} title="Surat dan lembar" />
        </div>
        <div className="min-w-0">
          <CaseHistory history={view.history} />
        </div>
      </div>
    </>
  );
}

function CaseHead({ view, next }: Pick<Props, "view" | "next">) {
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
        <span className="no-print">
          {" · "}
          <Link prefetch={false} href={`/petugas/permohonan/${view.reference}/cetak`}>
            Cetak seluruh berkas
          </Link>
        </span>
      </p>
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
