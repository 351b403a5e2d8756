import { ForgetFiles } from "@/components/documents/forget-files";
import { AnewForm } from "@/components/drafts/anew-form";
import { ShutForm } from "@/components/drafts/shut-form";
import { LinkButton } from "@/components/ui/button";
import { OFFICE } from "@/lib/domain/office";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import type { Confirmation } from "@/lib/features/drafts/drafts.queries";
import type { OwnCase, PublicCase } from "@/lib/features/tracking/tracking.queries";
import { Arrival } from "./arrival";
import { Card } from "./card";
import { CardFoot, type CardQr } from "./card-foot";
import { OwnAnswers } from "./own-answers";
import { PaperPapers } from "./paper-papers";
import { paperShareOfReceipt } from "./paper-room";
import { ShareLinks } from "./share-links";

type Props = { slug: string; sent: Confirmation; view: PublicCase | OwnCase; qr: CardQr };

/** The same card the applicant will meet again, and what happens next. Reloading shows it again. */
export function Receipt({ slug, sent, view, qr }: Props) {
  // While papers are waited for that the applicant brings, no day of the office's is promised.
  const dueAt = view.card.turn.who === "office" ? sent.dueAt : null;
  return (
    <div className="max-w-read">
      <Arrival />
      <Card
        reference={sent.reference}
        service={sent.serviceName}
        card={view.card}
        name={null}
        heading="Permohonan Anda sudah kami terima"
        copy
        action={<LinkButton href={`/lacak/${sent.reference}`}>Lacak permohonan</LinkButton>}
      />
      <CardFoot qr={qr} />
      <p className="mt-4">
        Dikirim {formatDateTime(sent.submittedAt)}. Simpan nomor ini: dengan nomor ini dan nomor HP Anda, permohonan
        bisa dilacak dan diperbaiki kapan saja.
        {sent.email && ` Nomor ini juga kami kirim ke ${sent.email}.`}
      </p>
      {sent.wish && (
        <p className="mt-2">
          Kegiatan yang Anda pilih: <a href={`/kegiatan/${sent.wish.id}`}>{sent.wish.title}</a>
          {sent.wish.when && `, ${sent.wish.when}`}.
        </p>
      )}
      <h2 className="mt-8 text-h2">Yang terjadi berikutnya</h2>
      <ol className="mt-2 list-decimal space-y-2 pl-6">
        {sent.toBring.length > 0 && (
          <li>
            <strong>{`Bawa ke kantor: ${sent.toBring.join(", ")}.`}</strong>{" "}
            {`${OFFICE.name}, ${OFFICE.address}, pada jam kerja. Tunjukkan nomor di atas. Sebelum itu permohonan belum bisa diputuskan.`}
          </li>
        )}
        <li>Petugas memeriksa isian dan berkas Anda{dueAt && `, paling lambat ${formatDate(dueAt)}`}.</li>
        <li>
          {sent.email
            ? "Bila ada yang perlu diperbaiki, kami memberi tahu lewat e-mail dan di halaman lacak."
            : `Kami tidak punya e-mail Anda, jadi buka halaman lacak lagi${dueAt ? ` mulai ${formatDate(dueAt)}` : ""}.`}{" "}
          Hanya bagian yang perlu diperbaiki yang Anda isi lagi.
        </li>
        {(sent.wish || sent.whatFollows) && <li>{sent.wish ? WISHED : sent.whatFollows}</li>}
      </ol>
      <ShareLinks service={sent.serviceName} reference={sent.reference} address={qr.address} />
      {"requirements" in view && <PaperPapers view={view} />}
      {"answers" in view && (
        <OwnAnswers answers={view.answers} officeChanges={view.officeChanges} most={paperShareOfReceipt(view)} />
      )}
      <ForgetFiles of={sent.draftId} />
      <ShutForm slug={slug} reference={sent.reference} />
      <AnewForm slug={slug} />
    </div>
  );
}

const WISHED =
  "Permohonan yang diterima masuk daftar tunggu kegiatan ini. Bila tempatnya habis, Anda tetap menunggu kegiatan berikutnya; kabarnya ada di halaman lacak.";
