/** The list with one item at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const item = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...item, ...rest.slice(to)];
}

/** Which place a finger at this height means: that of the item it is over, beyond both ends the first or the last. */
export function placeAt(height: number, items: readonly { top: number; bottom: number }[]): number {
  const above = items.filter(({ bottom }) => bottom < height).length;
  return Math.min(above, Math.max(items.length - 1, 0));
}
