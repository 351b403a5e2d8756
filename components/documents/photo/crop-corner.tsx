import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Corner, Crop } from "@/lib/domain/files/crop";
import { ownValue } from "@/lib/domain/own-value";

type Props = {
  corner: Corner;
  crop: Crop;
  /** What the shares of the crop are shares of. */
  frame: RefObject<HTMLElement | null>;
  /** Takes the focus when the frame opens. */
  isFirst: boolean;
  /** To this place, in shares of the picture. */
  move: (to: { across: number; down: number }) => void;
};

const NAMES: Record<Corner, string> = {
  "top-left": "Sudut kiri atas",
  "top-right": "Sudut kanan atas",
  "bottom-left": "Sudut kiri bawah",
  "bottom-right": "Sudut kanan bawah",
};
const STEP = 0.02;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One corner, by finger, mouse or the arrow keys (with Shift in larger steps). */
export function CropCorner({ corner, crop, frame, isFirst, move }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  /** How far from the corner the finger took hold of it. */
  const grip = useRef({ across: 0, down: 0 });
  useEffect(() => {
    if (isFirst) button.current?.focus();
  }, [isFirst]);
  const across = corner.endsWith("left") ? crop.left : crop.right;
  const down = corner.startsWith("top") ? crop.top : crop.bottom;

  function shareOf({ clientX, clientY }: PointerEvent) {
    const box = frame.current?.getBoundingClientRect();
    return box && { across: (clientX - box.left) / box.width, down: (clientY - box.top) / box.height };
  }
  function grabbed(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = shareOf(event);
    if (at) grip.current = { across: at.across - across, down: at.down - down };
  }
  // By where the finger is: how far it has moved some phones tell in pixels of their own.
  function dragged(event: PointerEvent) {
    const at = shareOf(event);
    if (!at || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move({ across: at.across - grip.current.across, down: at.down - grip.current.down });
  }
  function pressed(event: KeyboardEvent) {
    const by = ownValue(ARROWS, event.key);
    if (!by) return;
    event.preventDefault();
    const step = event.shiftKey ? STEP * 5 : STEP;
    move({ across: across + by[0] * step, down: down + by[1] * step });
  }

  return (
    <button
      ref={button}
      type="button"
      aria-label={`${NAMES[corner]}, ${Math.round(across * 100)} persen dari kiri, ${Math.round(down * 100)} persen dari atas`}
      className="absolute size-12 -translate-x-1/2 -translate-y-1/2 touch-none after:absolute after:inset-3 after:rounded-full after:border-4 after:border-paper after:bg-primary"
      style={{ left: `${across * 100}%`, top: `${down * 100}%` }}
      onPointerDown={grabbed}
      onPointerMove={dragged}
      onKeyDown={pressed}
    />
  );
}
