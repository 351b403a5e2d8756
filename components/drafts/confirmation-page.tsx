import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/button";
import { CopyRef } from "@/components/ui/copy-ref";
import { PrintButton } from "@/components/ui/print-button";
import { OFFICE } from "@/lib/domain/office";
import { formatReference } from "@/lib/domain/reference-number";
import { formatDate, formatDateTime } from "@/lib/domain/working-time";
import { startAnewAction } from "@/lib/features/drafts/drafts.actions";
import type { Confirmation } from "@/lib/features/drafts/drafts.queries";
import { ForgetTyping } from "./forget-typing";
import { ShutForm } from "./shut-form";

type Props = { slug: string; sent: Confirmation };

/** The number, large, and what happens next. Reloading shows it again. */
export function ConfirmationPage({ slug, sent }: Props) {
  return (
    <div className="max-w-read">
      <h1 className="text-h1">Permohonan Anda sudah kami terima</h1>
      <p className="mt-2">
        {sent.serviceName}, {formatDateTime(sent.submittedAt)}.
      </p>
      {sent.wish && (
        <p className="mt-2">
          Kegiatan yang Anda pilih: <a href={`/kegiatan/${sent.wish.id}`}>{sent.wish.title}</a>
          {sent.wish.when && `, ${sent.wish.when}`}.
        </p>
      )}
      <div className="mt-6">
        <CopyRef reference={formatReference(sent.reference)} />
      </div>
      <p className="mt-4">
        Simpan nomor ini. Dengan nomor ini dan nomor HP Anda, permohonan bisa dilacak dan diperbaiki kapan saja.
        {sent.email && ` Nomor ini juga kami kirim ke ${sent.email}.`}
      </p>
      <h2 className="mt-8 text-h2">Yang terjadi berikutnya</h2>
      <ol className="mt-2 list-decimal space-y-2 pl-6">
        {sent.toBring.length > 0 && (
          <li>
            <strong>{`Bawa ke kantor: ${sent.toBring.join(", ")}.`}</strong>{" "}
            {`${OFFICE.name}, ${OFFICE.address}, pada jam kerja. Tunjukkan nomor di atas. Sebelum itu permohonan belum bisa diputuskan.`}
          </li>
        )}
        <li>Petugas memeriksa isian dan berkas Anda{sent.dueAt && `, paling lambat ${formatDate(sent.dueAt)}`}.</li>
        <li>
          {sent.email
            ? "Bila ada yang perlu diperbaiki, kami memberi tahu lewat e-mail dan di halaman lacak."
            : `Kami tidak punya e-mail Anda, jadi buka halaman lacak lagi${sent.dueAt ? ` mulai ${formatDate(sent.dueAt)}` : ""}.`}{" "}
          Hanya bagian yang perlu diperbaiki yang Anda isi lagi.
        </li>
        {(sent.wish || sent.whatFollows) && <li>{sent.wish ? WISHED : sent.whatFollows}</li>}
      </ol>
      <div className="no-print mt-8 flex flex-wrap items-center gap-3">
        <LinkButton href={`/lacak/${sent.reference}`}>Lacak permohonan</LinkButton>
        <PrintButton label="Simpan atau cetak" />
      </div>
      <ShutForm slug={slug} reference={sent.reference} />
      <ActionForm id="baru" action={startAnewAction} className="no-print mt-8 border-t border-line pt-4">
        <input type="hidden" name="slug" value={slug} />
        <ForgetTyping />
        <SubmitButton variant="quiet" pendingLabel="Membuka…">
          Ajukan permohonan lain untuk layanan ini
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

const WISHED =
  "Permohonan yang diterima masuk daftar tunggu kegiatan ini. Bila tempatnya habis, Anda tetap menunggu kegiatan berikutnya; kabarnya ada di halaman lacak.";
