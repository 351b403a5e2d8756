import { shorten } from "@/lib/domain/text/shorten";

/** Whole on the screen; on paper at most so many signs. Whoever cuts says at the foot where the rest is read. */
export function PaperText({ text, most }: { text: string; most: number }) {
  const cut = shorten(text, most);
  if (!cut) return text;
  return (
    <>
      <span>{cut.head}</span>
      <span className="no-print">{cut.rest}</span>
      <span className="hidden print:inline">…</span>
    </>
  );
}
