import { ContinueForm, RecallForm } from "@/components/drafts/recall-form";
import { Notice } from "@/components/ui/notice";
import { PaperText } from "@/components/ui/paper-text";
import { OFFICE } from "@/lib/domain/office";
import { ownValue } from "@/lib/domain/own-value";
import { witaDate } from "@/lib/domain/working-time";
import type { ListedDocument } from "@/lib/features/documents/documents.queries";
import type { OwnLetter } from "@/lib/features/letters/own-letters.queries";
import type { OwnCase } from "@/lib/features/tracking/tracking.queries";
import { Card } from "./card";
import { CardFoot, type CardQr } from "./card-foot";
import { CaseResult, WhatNext } from "./case-result";
import { CaseSteps } from "./case-steps";
import { CloseForm } from "./close-form";
import { CorrectionForm } from "./correction-form";
import { Invitation } from "./invitation";
import { Messages } from "./messages";
import { ObjectionForm } from "./objection-form";
import { OwnAnswers } from "./own-answers";
import { OwnDocuments } from "./own-documents";
import { OwnLetters } from "./own-letters";
import { OwnProgramme } from "./own-programme";
import { PaperMends } from "./paper-mends";
import { paperShare } from "./paper-room";
import { ShareLinks } from "./share-links";
import { ToBring } from "./to-bring";
import { WaitingLine } from "./waiting-line";
import { WithdrawForm } from "./withdraw-form";

type Props = {
  view: OwnCase;
  documents: ListedDocument[];
  letters: OwnLetter[];
  news: string;
  requestId: string;
  now: Date;
  qr: CardQr;
};

const NEWS: Record<string, string> = {
  perbaikan: "Perbaikan Anda sudah kami terima.",
  langkah: "Terima kasih, langkah itu sudah dicatat selesai.",
  batal: "Permohonan dibatalkan.",
  hadir: "Terima kasih, jawaban Anda sudah dicatat: hadir.",
  "tidak-hadir": "Jawaban Anda sudah dicatat: tidak hadir. Permohonan Anda menunggu kegiatan lain.",
  berkas: "Berkas sudah tersimpan.",
  keberatan: "Keberatan Anda sudah masuk. Yang menolak tidak ikut memutuskannya; hasilnya kami kabarkan.",
};

/** What is wrong with the address, as far as it is known; never a refusal: who reads it knows their own address. */
function MailSlip({ view: { mailSlip, mailLost } }: Pick<Props, "view">) {
  if (!mailSlip && !mailLost) return null;
  const wrong = mailSlip
    ? `E-mail Anda di sini berakhir dengan “${mailSlip.host}”; mungkin maksudnya “${mailSlip.meant}”. `
    : "";
  const then = mailLost
    ? `E-mail kami kepada Anda tidak sampai. Kabarnya tetap ada di halaman ini; telepon ${OFFICE.phone} agar alamatnya diperbaiki.`
    : `Kalau keliru, kabar lewat e-mail tidak sampai: telepon ${OFFICE.phone} agar diperbaiki.`;
  return <p className="mt-4 max-w-read text-small">{`${wrong}${then}`}</p>;
}

/** After the second fact: the same page with documents, messages and what the applicant may do now. */
export function OwnCaseView({ view, documents, letters, news, requestId, now, qr }: Props) {
  const said = ownValue(NEWS, news);
  const most = paperShare(view);
  const may = (type: string) => view.commands.some((command) => command.type === type);
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-12">
      <div>
        {said && <Notice tone="success" title={said} live className="mb-6 max-w-read" />}
        <Card
          reference={view.reference}
          service={view.service.name}
          card={view.card}
          name={view.name}
          copy
          action={
            view.status === "draft" ? <ContinueForm reference={view.reference} requestId={requestId} /> : undefined
          }
        >
          <CaseResult view={view} most={most} />
        </Card>
        <CardFoot qr={qr} />
        <WhatNext next={view.next} />
        {may("reopen_rejection") && <ObjectionForm reference={view.reference} requestId={requestId} />}
        <MailSlip view={view} />
        <ToBring view={view} />
        {may("resubmit") && (
          <CorrectionForm view={view} documents={documents} requestId={requestId} today={witaDate(now)} />
        )}
        <PaperMends returned={view.returned} most={most} />
        {view.left?.reason && (
          <Notice title="Alasan" className="mt-6 max-w-read">
            <p>
              <PaperText text={view.left.reason} most={most} />
            </p>
          </Notice>
        )}
        <WaitingLine line={view.line} wish={view.wish} />
        <Invitation view={view} requestId={requestId} now={now} />
        {view.programme && <OwnProgramme programme={view.programme} />}
        <CaseSteps view={view} used={view.used} />
      </div>
      <div className="mt-10 lg:mt-0 print:mt-2">
        <OwnLetters reference={view.reference} letters={letters} sent={view.status !== "draft"} />
        <OwnDocuments view={view} documents={documents} most={most} />
        <OwnAnswers answers={view.answers} officeChanges={view.officeChanges} most={most} />
        <Messages messages={view.messages} />
        <ShareLinks service={view.service.name} reference={view.reference} address={qr.address} />
        <CloseForm reference={view.reference} />
        {may("recall") && <RecallForm reference={view.reference} requestId={requestId} />}
        {may("withdraw") && <WithdrawForm reference={view.reference} requestId={requestId} />}
      </div>
    </div>
  );
}
