/**
 * Text as it may stand on paper: what has no shape is left out, since a PDF could not draw it, Word would not open a
 * file that holds it, and signs that turn the direction of writing would let a name rearrange a letter.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/[\t\p{Zs}]/gu, " ")
    .replace(SHAPELESS, "")
    .replace(ORNATE, (sign) => sign.normalize("NFKC"));
}

/** Controls, soft hyphens, marks of direction, byte-order marks, private use, and places of Unicode that hold nothing. */
const SHAPELESS =
  /(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Letters of mathematics, Roman numbers, letters in circles and joined ones that people write names with, as plain ones: no font of ours has them. */
const ORNATE = /[\u2160-\u217f\u2460-\u24ea\ufb00-\ufb06\u{1f110}-\u{1f149}\u{1d400}-\u{1d7ff}]/gu;

/** The same for every text inside, however deep. */
export function printableDeep<T>(value: T): T {
  if (typeof value === "string") return printable(value) as T;
  if (Array.isArray(value)) return value.map(printableDeep) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableDeep(inner)])) as T;
}
