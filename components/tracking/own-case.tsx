import { RecallForm } from "@/components/drafts/recall-form";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";
import { CaseHead } from "./case-head";
import { CaseSteps } from "./case-steps";
import { CorrectionForm } from "./correction-form";
import { Invitation } from "./invitation";
import { Messages } from "./messages";
import { OwnDocuments } from "./own-documents";
import { OwnDutyForm } from "./own-duty-form";
import { OwnProgramme } from "./own-programme";
import { WaitingLine } from "./waiting-line";
import { WithdrawForm } from "./withdraw-form";

type Props = { seen: OwnCase; documents: ListedDocument[]; news: string; requestId: string; now: Date };

const NEWS: Record<string, string> = {
  perbaikan: "Perbaikan Anda sudah kami terima.",
  langkah: "Terima kasih, langkah itu sudah dicatat selesai.",
  batal: "Permohonan dibatalkan.",
  hadir: "Terima kasih, jawaban Anda sudah dicatat: hadir.",
  "tidak-hadir": "Jawaban Anda sudah dicatat: tidak hadir. Tempat Anda diberikan kepada pemohon berikutnya.",
  berkas: "Berkas sudah tersimpan.",
};

/** After the second fact: the same page with documents, messages and what the applicant may do now. */
export function OwnCaseView({ seen, documents, news, requestId, now }: Props) {
  const may = (type: string) => seen.commands.some((command) => command.type === type);
  const ownDuty = seen.commands.find((command) => command.type === "complete_duty")?.duty;
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-12">
      <div>
        {NEWS[news] && <Notice tone="success" title={NEWS[news]} live className="mb-6 max-w-read" />}
        <CaseHead seen={seen} name={seen.name} />
        {seen.nib && (
          <p className="mt-4">
            NIB Anda: <strong className="font-mono text-large">{seen.nib}</strong>
          </p>
        )}
        {seen.reason && (seen.status === "rejected" || seen.status === "withdrawn") && (
          <Notice tone={seen.status === "rejected" ? "danger" : "info"} title="Alasan" className="mt-6 max-w-read">
            <p>{seen.reason}</p>
          </Notice>
        )}
        {may("resubmit") && <CorrectionForm seen={seen} documents={documents} requestId={requestId} />}
        {ownDuty && <OwnDutyForm seen={seen} duty={ownDuty} requestId={requestId} />}
        {seen.left?.reason && (
          <Notice title="Alasan" className="mt-6 max-w-read">
            <p>{seen.left.reason}</p>
          </Notice>
        )}
        <WaitingLine line={seen.line} wish={seen.wish} />
        <Invitation seen={seen} requestId={requestId} now={now} />
        {seen.programme && <OwnProgramme programme={seen.programme} />}
        <CaseSteps seen={seen} now={now} />
      </div>
      <div className="mt-10 lg:mt-0">
        <OwnDocuments seen={seen} documents={documents} />
        <Messages messages={seen.messages} />
        <div className="mt-8 flex flex-wrap gap-3">
          <PrintButton />
        </div>
        {may("recall") && <RecallForm reference={seen.reference} requestId={requestId} />}
        {may("withdraw") && <WithdrawForm reference={seen.reference} requestId={requestId} />}
      </div>
    </div>
  );
}
