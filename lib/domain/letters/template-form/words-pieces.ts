/** A piece of what was typed: plain text, or a placeholder that is known, by the name as it was typed. */
export type WordsPiece = { text: string } | { field: string };

/**
 * Words as an editor draws them: what names a known placeholder is one piece, all else stays text, doubled and lonely
 * brackets too. joinPieces gives back exactly what was typed.
 */
export function piecesOf(typed: string, names: readonly string[]): WordsPiece[] {
  const known = new Set(names.map(fold));
  const pieces: WordsPiece[] = [];
  for (const [part] of typed.matchAll(/\[\[|\]\]|\[[^[\]]*\]|[[\]]|[^[\]]+/g)) {
    const name = part.length > 2 && part.startsWith("[") ? part.slice(1, -1) : "";
    const last = pieces.at(-1);
    if (name !== "" && known.has(fold(name))) pieces.push({ field: name });
    else if (last && "text" in last) last.text += part;
    else pieces.push({ text: part });
  }
  return pieces;
}

export function joinPieces(pieces: readonly WordsPiece[]): string {
  return pieces.map((piece) => ("text" in piece ? piece.text : `[${piece.field}]`)).join("");
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
