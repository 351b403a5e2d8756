import type { KeyboardEvent, PointerEvent } from "react";
import { ownValue } from "@/lib/domain/own-value";
import { placeAt } from "./order";

type Props = {
  name: string;
  place: number;
  many: number;
  /** Where it would come to lie if it were let go now; null: nothing is dragged. */
  over: (to: number | null) => void;
  move: (to: number) => void;
};

/** A grip by which one of several photos is dragged to its place; the arrow keys do the same. */
export function DragHandle({ name, place, many, over, move }: Props) {
  const target = ({ currentTarget, clientY }: PointerEvent) => {
    const items = [...(currentTarget.closest("ol")?.children ?? [])];
    return placeAt(
      clientY,
      items.map((item) => item.getBoundingClientRect()),
    );
  };
  const isHeld = ({ currentTarget, pointerId }: PointerEvent) => currentTarget.hasPointerCapture(pointerId);
  function pressed(event: KeyboardEvent) {
    const step = ownValue(STEPS, event.key);
    if (step === undefined) return;
    event.preventDefault();
    const to = place + step;
    if (to >= 0 && to < many) move(to);
  }
  return (
    <button
      type="button"
      aria-label={`Geser ${name}, urutan ${place + 1} dari ${many}`}
      className="grid size-target shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-soft"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => isHeld(event) && over(target(event))}
      onPointerUp={(event) => {
        const to = isHeld(event) ? target(event) : place;
        over(null);
        if (to !== place) move(to);
      }}
      onPointerCancel={() => over(null)}
      onKeyDown={pressed}
    >
      <svg viewBox="0 0 20 20" className="size-5 fill-none stroke-current [stroke-width:2]" aria-hidden="true">
        <path d="M10 2v16M5 7l5-5 5 5M5 13l5 5 5-5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
