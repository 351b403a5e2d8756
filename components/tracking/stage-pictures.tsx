import type { ReactNode } from "react";
import type { CardStage } from "@/lib/domain/application-card";

/** The four stages drawn in the hand of the mark: a thin line in the text's colour, a thick one in the stage's own. */
export function StagePicture({ picture }: { picture: Picture }) {
  return (
    <svg viewBox="0 0 40 40" className="size-[36px] shrink-0 fill-none" aria-hidden="true" focusable="false">
      {PICTURES[picture]}
    </svg>
  );
}

type Picture = CardStage["key"] | "ended";

const THIN = "stroke-ink-soft [stroke-width:1.5]";
const THICK = "stroke-current [stroke-width:3]";

const PICTURES: Record<Picture, ReactNode> = {
  // A sheet that leaves the hand.
  sent: (
    <>
      <path className={THIN} d="M5 12h15M3 19h9M7 26h9M36 6 22 27" />
      <path className={THICK} d="M14 33 36 6 31 35 22 27Z" strokeLinejoin="round" />
    </>
  ),
  // A paper under the eye.
  checked: (
    <>
      <path className={THIN} d="M7 4h17l5 5v10M7 4v32h15M12 12h10M12 18h7M12 24h5" />
      <path className={THICK} d="M18.5 25a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1-13 0ZM30 30l6 6" strokeLinecap="round" />
    </>
  ),
  // A pen at work over a form.
  worked: (
    <>
      <path className={THIN} d="M5 36h30M5 30h13M5 24h8M28 9l5 4" />
      <path className={THICK} d="m16 27 3-8L31 5l5 4-12 14Z" strokeLinejoin="round" />
    </>
  ),
  // The sheet that goes no further.
  ended: (
    <>
      <path className={THIN} d="M6 5h22v10M6 5v30h10M11 12h11M11 18h7" />
      <path className={THICK} d="m20 20 14 14M34 20 20 34" strokeLinecap="round" />
    </>
  ),
  // The stamp of what is done.
  done: (
    <>
      <path className={THIN} d="M6 5h22v10M6 5v30h10M11 12h11M11 18h7" />
      <path className={THICK} d="m17 27 6 7 13-17" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
};
