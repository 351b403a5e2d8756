import { commonSequence } from "../text/common-sequence";

/** `before` or `after` null: it stands in one of the two alone. */
export type Pair<Item> = { before: Item | null; after: Item | null };

/**
 * Brings two lists side by side in order. What is the same in both (by `nameOf`) is an anchor, as many as can be; what
 * stands between two anchors is paired by its place there, so that a reworded item is a change, not a loss and a gain.
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
): Pair<Item>[] {
  const pairs: Pair<Item>[] = [];
  let [left, right] = [0, 0];
  for (const [anchorLeft, anchorRight] of [
    ...commonSequence(before.map(nameOf), after.map(nameOf)),
    [before.length, after.length],
  ]) {
    pairs.push(...between(before.slice(left, anchorLeft), after.slice(right, anchorRight)));
    const [same, other] = [before[anchorLeft as number], after[anchorRight as number]];
    if (same !== undefined && other !== undefined) pairs.push({ before: same, after: other });
    [left, right] = [(anchorLeft as number) + 1, (anchorRight as number) + 1];
  }
  return pairs;
}

function between<Item>(before: readonly Item[], after: readonly Item[]): Pair<Item>[] {
  const most = Math.max(before.length, after.length);
  return Array.from({ length: most }, (_, at) => ({ before: before[at] ?? null, after: after[at] ?? null }));
}
