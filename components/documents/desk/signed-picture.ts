import { SIGNED_FILE, type SignedStatement, STATEMENT_TEXT } from "@/lib/domain/counter";
import { jpegOf } from "./camera";
import { type PenStroke, wrapped } from "./strokes";

const WIDTH = 1240;
const MARGIN = 60;
const LINE = 32;
const FONT = "22px Arimo, Arial, sans-serif";
const INK = "#111";

type Signature = { strokes: readonly PenStroke[]; width: number; height: number };

/** What was answered, the statement, the names, when, and the signature, on one picture; null: this browser draws none. */
export async function signedPicture(statement: SignedStatement, signature: Signature): Promise<File | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.font = FONT;
  const lines = linesOf(statement).flatMap((text) =>
    wrapped(text, WIDTH - 2 * MARGIN, (part) => context.measureText(part).width),
  );
  const scale = Math.min(1, (WIDTH - 2 * MARGIN) / signature.width) || 1;
  canvas.width = WIDTH;
  canvas.height = 2 * MARGIN + (lines.length + 2) * LINE + signature.height * scale;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = FONT;
  context.fillStyle = INK;
  context.textBaseline = "top";
  for (const [at, text] of lines.entries()) context.fillText(text, MARGIN, MARGIN + at * LINE);
  const top = MARGIN + lines.length * LINE;
  drawStrokes(context, signature.strokes, { x: MARGIN, y: top, scale });
  context.fillText(statement.name, MARGIN, top + signature.height * scale + LINE / 2);
  const blob = await jpegOf(canvas);
  return blob && new File([blob], SIGNED_FILE, { type: blob.type });
}

function linesOf({ name, serviceName, clerk, answers }: SignedStatement): string[] {
  const now = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Makassar" });
  return [
    `Pernyataan pemohon – ${serviceName}`,
    "",
    ...answers.map(({ label, value }) => `${label}: ${value}`),
    "",
    STATEMENT_TEXT,
    `Ditandatangani ${name} di layar, di hadapan ${clerk}, ${now.format(new Date())} WITA.`,
    "",
  ];
}

type Place = { x: number; y: number; scale: number };

export function drawStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly PenStroke[],
  { x: left, y: top, scale }: Place,
) {
  context.save();
  context.strokeStyle = INK;
  context.lineWidth = 2.5 * scale;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    for (const [at, { x, y }] of stroke.entries()) {
      const [atX, atY] = [left + x * scale, top + y * scale];
      if (at === 0) context.moveTo(atX, atY);
      else context.lineTo(atX, atY);
    }
    context.stroke();
  }
  context.restore();
}
