"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CORNERS, type Corner, type Crop, cropPixels, moveCorner, WHOLE } from "@/lib/domain/files/crop";
import { CropCorner } from "./crop-corner";
import { PhotoCanvas } from "./photo-canvas";
import type { Edit, Picture } from "./picture";

type Props = {
  name: string;
  picture: Picture;
  edit: Edit;
  done: (crop: Crop) => void;
  cancel: () => void;
};

/** Four corners, by finger, mouse or the arrow keys. */
export function CropFrame({ name, picture, edit, done, cancel }: Props) {
  const [crop, setCrop] = useState(edit.crop);
  const [tooSmall, setTooSmall] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const move = (corner: Corner, to: { across: number; down: number }) => {
    setTooSmall(false);
    setCrop((now) => {
      const [across, down] = [
        corner.endsWith("left") ? now.left : now.right,
        corner.startsWith("top") ? now.top : now.bottom,
      ];
      return moveCorner(now, corner, { right: to.across - across, down: to.down - down });
    });
  };
  function accept() {
    const turned = edit.turns % 2 === 1;
    const { width, height } = picture.canvas;
    const size = turned ? { width: height, height: width } : { width, height };
    if (cropPixels(crop, size)) done(crop);
    else setTooSmall(true);
  }

  return (
    <fieldset className="mt-2 min-w-0">
      <legend className="font-semibold">Potong {name}</legend>
      <p className="text-small text-ink-soft">
        Geser keempat sudut dengan jari, atau pilih satu sudut lalu tekan tombol panah.
      </p>
      {/* Half a handle hangs over each side; on a narrow phone it would widen the page. */}
      <div className="px-6 pt-8 pb-6">
        <div ref={frame} className="relative w-fit touch-none select-none">
          <PhotoCanvas
            picture={picture}
            edit={{ ...edit, crop: WHOLE }}
            longest={900}
            label={`Foto ${name}`}
            className="block max-h-[70vh] max-w-full"
          />
          <Shade crop={crop} />
          {CORNERS.map((corner) => (
            <CropCorner
              key={corner}
              corner={corner}
              crop={crop}
              frame={frame}
              isFirst={corner === "top-left"}
              move={(to) => move(corner, to)}
            />
          ))}
        </div>
      </div>
      {tooSmall && (
        <p role="alert" className="mt-2 font-semibold text-danger">
          Yang tersisa terlalu kecil untuk dibaca. Geser sudutnya keluar sedikit.
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-3">
        <Button onClick={accept}>Pakai potongan ini</Button>
        <Button variant="secondary" onClick={() => done(WHOLE)}>
          Pakai seluruh foto
        </Button>
        <Button variant="quiet" onClick={cancel}>
          Batal
        </Button>
      </p>
    </fieldset>
  );
}

/** What falls away, under a veil. */
function Shade({ crop }: { crop: Crop }) {
  const clip = `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${corners(crop)})`;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 bg-ink/60" style={{ clipPath: clip }} />
  );
}

function corners({ left, top, right, bottom }: Crop): string {
  const points = [left, top, right, top, right, bottom, left, bottom, left, top].map((share) => `${share * 100}%`);
  return Array.from({ length: 5 }, (_, index) => `${points[index * 2]} ${points[index * 2 + 1]}`).join(", ");
}
