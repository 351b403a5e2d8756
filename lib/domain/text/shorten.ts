/** A text in two: what is read first, and the rest; cut between words where there are any near, never within a sign. null: it is short enough. */
export function shorten(text: string, most: number): { head: string; rest: string } | null {
  const signs = [...text];
  if (signs.length <= most) return null;
  const gap = signs.lastIndexOf(" ", most);
  const at = gap > most - LONG_WORD && gap > 0 ? gap : most;
  return { head: signs.slice(0, at).join(""), rest: signs.slice(at).join("") };
}

/** So much is given away for a cut between words; of a longer word the beginning is kept. */
const LONG_WORD = 16;

/**
 * How many signs each of several texts may keep so that all of them together have at most `room`: the short ones stay
 * whole, the long ones get the same share. At least `least`, whatever the room. Infinity: all of them fit.
 */
export function evenShare(texts: readonly string[], room: number, least: number): number {
  const lengths = texts.map((text) => [...text].length).sort((one, other) => one - other);
  let left = room;
  for (const [index, length] of lengths.entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) return Math.max(share, least);
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}
