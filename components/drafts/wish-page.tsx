import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { LinkButton } from "@/components/ui/button";
import { partAddress } from "@/lib/domain/form-parts";
import { startAnewAction } from "@/lib/features/drafts/drafts.actions";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";
import { chooseWishAction } from "@/lib/features/drafts/wish.actions";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";

/** A class was chosen where an application is being filled in, or was sent, already: nothing changes unasked. */
export function WishPage({ slug, wish, draft }: { slug: string; wish: PublicProgramme; draft: DraftView }) {
  const action = draft.sent ? startAnewAction : chooseWishAction;
  return (
    <div className="max-w-read">
      <h1 className="text-h1">{draft.sent ? "Ajukan permohonan baru?" : "Pilih kegiatan ini?"}</h1>
      <p className="mt-2">
        <a href={`/kegiatan/${wish.id}`}>{wish.title}</a>
        {wish.when && `, ${wish.when}`}.
      </p>
      <p className="mt-2">
        {draft.sent
          ? "Dari HP ini sudah ada permohonan yang terkirim untuk layanan yang sama. Permohonan itu tidak berubah; untuk kegiatan ini Anda mengisi yang baru."
          : draft.wish
            ? `Permohonan yang sedang Anda isi sekarang memilih “${draft.wish.title}”.`
            : "Permohonan yang sedang Anda isi belum memilih kegiatan. Isian Anda tetap tersimpan."}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <ValidatedForm id="pilih" action={action}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="kegiatan" value={wish.id} />
          <SubmitButton pendingLabel="Membuka…">
            {draft.sent ? "Ya, isi permohonan baru" : "Ya, pilih kegiatan ini"}
          </SubmitButton>
        </ValidatedForm>
        <LinkButton variant="secondary" href={`${partAddress(slug)}${draft.sent ? "/selesai" : "?lanjut"}`}>
          {draft.sent ? "Lihat permohonan yang terkirim" : "Lanjutkan tanpa mengubah"}
        </LinkButton>
      </div>
    </div>
  );
}
