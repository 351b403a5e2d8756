"use client";

import { useState } from "react";
import { Button } from "../ui/button";

type Props = { src: string; name: string; hasKeys: boolean };

const ZOOMS = [1, 1.5, 2, 3, 4, 6] as const;

/** A picture that is fitted, enlarged and turned in its place. Without JavaScript it is fitted. */
export function PaperPicture({ src, name, hasKeys }: Props) {
  const [step, setStep] = useState(0);
  const [turn, setTurn] = useState(0);
  const [ratio, setRatio] = useState<number | null>(null);
  const zoom = ZOOMS[step] ?? 1;
  const to = (by: number) => setStep(Math.min(ZOOMS.length - 1, Math.max(0, step + by)));
  const key = (sign: string) => (hasKeys ? { "data-key": sign } : {});
  return (
    <>
      <div
        role="toolbar"
        aria-label={`Tampilan ${name}`}
        className="needs-js no-print flex flex-wrap items-center gap-x-1 text-small"
      >
        <Button variant="quiet" {...key("+")} onClick={() => to(1)}>
          Perbesar
        </Button>
        <Button variant="quiet" {...key("-")} onClick={() => to(-1)}>
          Perkecil
        </Button>
        <Button variant="quiet" {...key("0")} onClick={() => setStep(0)}>
          Paskan
        </Button>
        <Button variant="quiet" {...key("r")} onClick={() => setTurn((turn + 90) % 360)}>
          Putar
        </Button>
        <span aria-live="polite">{Math.round(zoom * 100)}%</span>
      </div>
      <section
        aria-label={`Gambar ${name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="[container-type:size] min-h-0 flex-1 overflow-auto"
      >
        <div className="relative mx-auto" style={ratio === null ? undefined : boxOf(ratio, zoom, turn)}>
          {/* biome-ignore lint/performance/noImgElement: the image optimiser never touches identity documents */}
          <img
            src={src}
            alt={`Berkas ${name}`}
            ref={(image) => {
              // It may have come before the code of the page.
              if (image?.complete && ratio === null && image.naturalWidth > 0) setRatio(ratioOf(image));
            }}
            onLoad={(event) => setRatio(ratioOf(event.currentTarget))}
            className={ratio === null ? "mx-auto max-h-[65vh] max-w-full" : "absolute top-1/2 left-1/2 max-w-none"}
            style={ratio === null ? undefined : pictureIn(ratio, turn)}
          />
        </div>
      </section>
    </>
  );
}

function ratioOf({ naturalWidth, naturalHeight }: HTMLImageElement): number {
  return naturalHeight > 0 ? naturalWidth / naturalHeight : 1;
}

function isSideways(turn: number): boolean {
  return turn % 180 !== 0;
}

/** The room that the turned picture takes, fitted into its place and then enlarged. */
function boxOf(ratio: number, zoom: number, turn: number) {
  const shown = isSideways(turn) ? 1 / ratio : ratio;
  return { aspectRatio: String(shown), width: `min(${zoom * 100}cqw, ${zoom * 100 * shown}cqh)` };
}

/** The picture fills that room; turned by a quarter its width is the room's height. */
function pictureIn(ratio: number, turn: number) {
  const size = isSideways(turn)
    ? { width: `${100 * ratio}%`, height: `${100 / ratio}%` }
    : { width: "100%", height: "100%" };
  return { width: size.width, height: size.height, transform: `translate(-50%, -50%) rotate(${turn}deg)` };
}
