import { LinkButton } from "../ui/button";
import { Drawing } from "../ui/drawing";

/** What stands in a page's place when there is none of that address, inside whichever frame is there. */
export function Missing({ inFrame = false }: { inFrame?: boolean }) {
  return (
    <div className="max-w-read">
      <Drawing name="signpost" className="mb-4 size-20" />
      {inFrame && <h1 className="mb-3 text-h1">{MISSING_TITLE}</h1>}
      <p>Mungkin alamatnya salah ketik, atau halamannya sudah dipindahkan. Permohonan Anda tetap tersimpan.</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/">Ke beranda</LinkButton>
        <LinkButton href="/lacak" variant="secondary">
          Lacak permohonan
        </LinkButton>
      </p>
    </div>
  );
}

export const MISSING_TITLE = "Halaman ini tidak ada";
