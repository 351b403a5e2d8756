/** A label inside a sentence: "Modal sendiri" → "modal sendiri", but "NIK" keeps its capitals. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu}-/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
