/** Fields that are judged together, as the first and the last day are: whichever is edited, nothing is said of the others. */
export function together(...groups: readonly string[][]): Record<string, string[]> {
  const mends: Record<string, string[]> = {};
  for (const group of groups)
    for (const name of group) mends[name] = [...(mends[name] ?? []), ...group.filter((other) => other !== name)];
  return mends;
}
