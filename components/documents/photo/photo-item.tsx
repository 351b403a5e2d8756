import { Button } from "@/components/ui/button";
import type { QualityHint } from "@/lib/domain/files/picture-quality";
import { PhotoCanvas } from "./photo-canvas";
import type { WaitingPhoto } from "./waiting-photos";

const HINTS: Record<QualityHint, string> = {
  dark: "Fotonya gelap. Coba foto lagi di tempat terang.",
  bright: "Fotonya terlalu terang. Jauhkan dari lampu atau matikan lampu kilat.",
  blurred: "Tulisannya tampak buram. Tahan HP diam-diam, lalu foto lagi.",
  small: "Gambarnya kecil, tulisannya mungkin tidak terbaca. Lebih baik foto langsung.",
  cut: "Ada tulisan yang terpotong di tepi. Foto lagi dari agak jauh.",
  screenshot: "Ini tampaknya tangkapan layar. Tekan Potong, sisakan lembarnya saja.",
};

type Props = {
  photo: WaitingPhoto;
  turn: () => void;
  crop: () => void;
  discard: () => void;
  raise: (() => void) | undefined;
};

/** One photo with what can be done to it. */
export function PhotoItem({ photo: { name, picture, edit, hints }, turn, crop, discard, raise }: Props) {
  const button = (words: string, more: string, press: () => void) => (
    <Button variant="quiet" onClick={press}>
      {words}
      <span className="sr-only">{` ${name}${more}`}</span>
    </Button>
  );
  return (
    <div className="flex min-w-0 grow flex-wrap gap-3">
      <PhotoCanvas
        picture={picture}
        edit={edit}
        longest={320}
        label={`Foto ${name}`}
        className="max-h-40 max-w-[min(8rem,100%)] self-start border border-line"
      />
      <div className="min-w-0 flex-1 basis-40">
        <p className="text-small wrap-anywhere">{name}</p>
        {hints.map((hint) => (
          <p key={hint} className="text-small font-semibold text-warning">
            {HINTS[hint]}
          </p>
        ))}
        <p className="flex flex-wrap gap-x-3">
          {button("Putar", " ke kanan", turn)}
          {button("Potong", "", crop)}
          {button("Buang", "", discard)}
          {raise && button("Naikkan", "", raise)}
        </p>
      </div>
    </div>
  );
}
