import { SubmitButton } from "@/components/forms/submit-button";
import { ValidatedForm } from "@/components/forms/validated-form";
import { partAddress } from "@/lib/domain/form-parts";
import { chooseWishAction } from "@/lib/features/drafts/wish.actions";
import type { PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";

type Props = {
  slug: string;
  wish: PublicProgramme;
  /** It stands in the draft already; else only in this page's address. */
  kept: boolean;
};

/** Which class or event this application is for, on every part of the form, with the way to change that. */
export function WishLine({ slug, wish, kept }: Props) {
  return (
    <section aria-label="Kegiatan yang Anda pilih" className="mt-4 border-l-4 border-primary bg-primary-wash px-4 py-3">
      <p>
        Kegiatan yang Anda pilih: <a href={`/kegiatan/${wish.id}`}>{wish.title}</a>
        {wish.when && `, ${wish.when}`}.
      </p>
      {wish.stage !== "open" && (
        <p className="mt-1 font-semibold">
          {wish.stage === "cancelled" ? "Kegiatan ini dibatalkan." : "Pendaftaran kegiatan ini sudah ditutup."}{" "}
          Permohonan Anda tetap kami terima dan menunggu kegiatan lain.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4">
        <a href={`/kegiatan?jenis=${slug}`} className="inline-flex min-h-target items-center">
          Ubah pilihan
        </a>
        {kept ? (
          <ValidatedForm id="pilihan" action={chooseWishAction}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="kegiatan" value="" />
            <SubmitButton variant="quiet" pendingLabel="Menghapus…">
              Hapus pilihan
            </SubmitButton>
          </ValidatedForm>
        ) : (
          <a href={partAddress(slug)} className="inline-flex min-h-target items-center">
            Hapus pilihan
          </a>
        )}
      </div>
    </section>
  );
}
