"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CORNERS, type Corner, type Crop, cropPixels, moveCorner, WHOLE } from "@/lib/domain/files/crop";
import { ownValue } from "@/lib/domain/own-value";
import { PhotoCanvas } from "./photo-canvas";
import type { Edit, Picture } from "./picture";

type Props = {
  name: string;
  picture: Picture;
  edit: Edit;
  done: (crop: Crop) => void;
  cancel: () => void;
};

const NAMES: Record<Corner, string> = {
  "top-left": "Sudut kiri atas",
  "top-right": "Sudut kanan atas",
  "bottom-left": "Sudut kiri bawah",
  "bottom-right": "Sudut kanan bawah",
};
const STEP = 0.02;

/** Four corners, by finger, mouse or the arrow keys (with Shift in larger steps). */
export function CropFrame({ name, picture, edit, done, cancel }: Props) {
  const [crop, setCrop] = useState(edit.crop);
  const [tooSmall, setTooSmall] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const move = (corner: Corner, right: number, down: number) => {
    setTooSmall(false);
    setCrop((now) => moveCorner(now, corner, { right, down }));
  };

  function dragged(event: PointerEvent, corner: Corner) {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(corner, event.movementX / box.width, event.movementY / box.height);
  }
  function pressed(event: KeyboardEvent, corner: Corner) {
    const step = event.shiftKey ? STEP * 5 : STEP;
    const by = ownValue(ARROWS, event.key);
    if (!by) return;
    event.preventDefault();
    move(corner, by[0] * step, by[1] * step);
  }
  function accept() {
    const turned = edit.turns % 2 === 1;
    const { width, height } = picture.canvas;
    const size = turned ? { width: height, height: width } : { width, height };
    if (cropPixels(crop, size)) done(crop);
    else setTooSmall(true);
  }

  return (
    <fieldset className="mt-2">
      <legend className="font-semibold">Potong {name}</legend>
      <p className="text-small text-ink-soft">
        Geser keempat sudut dengan jari, atau pilih satu sudut lalu tekan tombol panah.
      </p>
      <div ref={frame} className="relative mt-3 w-fit touch-none select-none">
        <PhotoCanvas
          picture={picture}
          edit={{ ...edit, crop: WHOLE }}
          longest={900}
          label={`Foto ${name}`}
          className="block max-h-[70vh] max-w-full"
        />
        <Shade crop={crop} />
        {CORNERS.map((corner) => (
          <button
            key={corner}
            ref={corner === "top-left" ? first : undefined}
            type="button"
            aria-label={`${NAMES[corner]}, ${placeOf(crop, corner)}`}
            className="absolute size-12 -translate-x-1/2 -translate-y-1/2 touch-none after:absolute after:inset-3 after:rounded-full after:border-4 after:border-paper after:bg-primary"
            style={{
              left: `${(corner.endsWith("left") ? crop.left : crop.right) * 100}%`,
              top: `${(corner.startsWith("top") ? crop.top : crop.bottom) * 100}%`,
            }}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => dragged(event, corner)}
            onKeyDown={(event) => pressed(event, corner)}
          />
        ))}
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

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

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

function placeOf(crop: Crop, corner: Corner): string {
  const across = Math.round((corner.endsWith("left") ? crop.left : crop.right) * 100);
  const down = Math.round((corner.startsWith("top") ? crop.top : crop.bottom) * 100);
  return `${across} persen dari kiri, ${down} persen dari atas`;
}
