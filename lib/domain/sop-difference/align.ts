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
    ...anchors(before.map(nameOf), after.map(nameOf)),
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

/** Longest common subsequence: the places of what is the same, in both lists. */
function anchors(before: string[], after: string[]): [number, number][] {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
  lengths.push(new Array<number>(after.length + 1).fill(0));
  const at = (left: number, right: number) => lengths[left]?.[right] ?? 0;
  for (let left = before.length - 1; left >= 0; left -= 1)
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const longest =
        before[left] === after[right]
          ? at(left + 1, right + 1) + 1
          : Math.max(at(left + 1, right), at(left, right + 1));
      (lengths[left] as number[])[right] = longest;
    }
  const found: [number, number][] = [];
  let [left, right] = [0, 0];
  while (left < before.length && right < after.length) {
    if (before[left] === after[right]) found.push([left++, right++]);
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1;
    else right += 1;
  }
  return found;
}
