import { type PointerEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type SignedStatement, STATEMENT_TEXT } from "@/lib/domain/counter";
import { drawStrokes, signedPicture } from "./signed-picture";
import { isSignature, type PenStroke } from "./strokes";

type Props = { id: string; statement: SignedStatement; chosen: (file: File) => void };

/** The applicant signs what they answered, by pen, finger or mouse; what is kept is one picture of all of it. */
export function SignPad({ id, statement, chosen }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const pad = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<PenStroke[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    const canvas = pad.current;
    if (!isOpen || !canvas) return;
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = canvas.clientHeight * devicePixelRatio;
  }, [isOpen]);

  function draw() {
    const canvas = pad.current;
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return;
    context.clearRect(0, 0, canvas.width, canvas.height);
    drawStrokes(context, strokes.current, { x: 0, y: 0, scale: devicePixelRatio });
  }

  function follow({ nativeEvent, currentTarget, pointerId, type, buttons }: PointerEvent<HTMLCanvasElement>) {
    const point = { x: nativeEvent.offsetX, y: nativeEvent.offsetY };
    if (type === "pointerdown") {
      currentTarget.setPointerCapture(pointerId);
      strokes.current.push([point]);
    } else if (buttons > 0) strokes.current.at(-1)?.push(point);
    draw();
  }

  function clear() {
    strokes.current = [];
    setRefusal(null);
    draw();
  }

  function close() {
    clear();
    setOpen(false);
    opener.current?.focus();
  }

  async function use() {
    const { clientWidth: width = 0, clientHeight: height = 0 } = pad.current ?? {};
    if (!isSignature(strokes.current))
      return setRefusal("Belum ada tanda tangan. Minta pemohon menandatangani di kotak.");
    const file = await signedPicture(statement, { strokes: strokes.current, width, height });
    if (!file) return setRefusal("Gambar tanda tangan belum jadi. Coba sekali lagi, atau pakai lembar kertas.");
    chosen(file);
    return close();
  }

  return (
    <>
      <Button
        ref={opener}
        variant="secondary"
        className="mt-3"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        Tanda tangan di layar
      </Button>
      {isOpen && (
        <section aria-labelledby={`${id}-tanda-tangan`} className="mt-3 border-2 border-line-strong p-3">
          <h4 id={`${id}-tanda-tangan`} className="font-semibold">
            {statement.name}
          </h4>
          <p className="mt-1 text-small">{STATEMENT_TEXT}</p>
          <canvas
            ref={pad}
            role="img"
            aria-label="Kotak tanda tangan pemohon"
            aria-describedby={`${id}-tanda-tangan-lain`}
            className="mt-2 h-48 w-full touch-none border-2 border-line-strong bg-paper"
            onPointerDown={follow}
            onPointerMove={follow}
          />
          <p id={`${id}-tanda-tangan-lain`} className="text-small text-ink-soft">
            Dengan pena, jari, atau tetikus. Tidak bisa? Pakai lembar kertas, atau pernyataan lisan di bawah.
          </p>
          {refusal && (
            <p role="alert" className="mt-2 font-semibold text-danger">
              {refusal}
            </p>
          )}
          <div className="mt-2 flex flex-wrap gap-3">
            <Button onClick={() => void use()}>Pakai tanda tangan ini</Button>
            <Button variant="secondary" onClick={clear}>
              Hapus coretan
            </Button>
            <Button variant="quiet" onClick={close}>
              Batal
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
