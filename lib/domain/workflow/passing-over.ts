/** Who stands further in front of a line and gets no seat now, though somebody behind them does (rule 11). */
export type PassedOver = {
  /** At most as many as were looked at. */
  count: number;
  /** The first of them. */
  applicationIds: string[];
};

/** So many are kept by id; of all others the number is enough. */
const NAMED = 10;

/**
 * Whom each of the chosen passes over: those before them in the line who are not chosen. `line`: in the order of rule
 * 8, from its head; whoever is chosen and does not stand in it stands behind all of it.
 */
export function passedOver(
  line: readonly string[],
  chosen: ReadonlySet<string>,
): (applicationId: string) => PassedOver {
  const left: string[] = [];
  const before = new Map<string, number>();
  for (const id of line) {
    if (chosen.has(id)) before.set(id, left.length);
    else left.push(id);
  }
  return (applicationId) => {
    const count = before.get(applicationId) ?? left.length;
    return { count, applicationIds: left.slice(0, Math.min(count, NAMED)) };
  };
}
