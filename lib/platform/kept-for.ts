import "server-only";

/** How many answers are kept at once; the oldest goes first. */
const MOST = 32;

/**
 * An answer that is the same for everybody and may be a little old, read once for all who ask meanwhile. In the memory of
 * this process: another one reads its own. One that failed is not kept.
 *
 * @param time how long it is kept, in ms
 */
export function keptFor<V>(
  time: number,
  read: (key: string, now: Date) => Promise<V>,
): (key: string, now: Date) => Promise<V> {
  const kept = new Map<string, { until: number; answer: Promise<V> }>();
  return (key, now) => {
    const found = kept.get(key);
    // A clock that was set back keeps nothing for longer than meant.
    if (found && now.getTime() < found.until && found.until - now.getTime() <= time) return found.answer;
    const answer = read(key, now);
    kept.delete(key);
    kept.set(key, { until: now.getTime() + time, answer });
    answer.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
    return answer;
  };
}
