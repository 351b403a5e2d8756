import { useEffect, useRef } from "react";
import { type Edit, editedCanvas, type Picture } from "./picture";

type Props = { picture: Picture; edit: Edit; longest: number; label: string; className?: string };

/** The picture with its edit. A canvas: an image would need an address, and the page's policy allows none of its own. */
export function PhotoCanvas({ picture, edit, longest, label, className }: Props) {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const made = editedCanvas(picture, edit, longest);
    const canvas = place.current;
    if (!made || !canvas) return;
    canvas.width = made.width;
    canvas.height = made.height;
    canvas.getContext("2d")?.drawImage(made, 0, 0);
  }, [picture, edit, longest]);
  return <canvas ref={place} role="img" aria-label={label} className={className} />;
}
