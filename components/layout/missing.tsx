import { LinkButton } from "../ui/button";
import { Drawing } from "../ui/drawing";

export const MISSING_TITLE = "Halaman ini tidak ada";

/** What stands in a page's place when there is none of that address. */
export function Missing() {
  return (
    <div className="max-w-read">
      <Drawing name="signpost" className="mb-4 size-20" />
      <MissingWords />
    </div>
  );
}

export function MissingWords() {
  return (
    <>
      <p>Mungkin alamatnya salah ketik, atau halamannya sudah dipindahkan. Permohonan Anda tetap tersimpan.</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/">Ke beranda</LinkButton>
        <LinkButton href="/lacak" variant="secondary">
          Lacak permohonan
        </LinkButton>
      </p>
    </>
  );
}
