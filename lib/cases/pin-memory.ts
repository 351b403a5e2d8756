import "server-only";
import type { Tx } from "@/lib/platform/db";

type Reading = Pick<Tx, "$queryRaw">;
type Learn<T> = (on: Reading, hashes: string[]) => Promise<ReadonlyMap<string, T>>;

const MOST = 500;

/**
 * What was made of pinned definitions, by the hash of the pin. What is pinned never changes, and a list of cases knows
 * only a few of them: one statement for those not yet met, none afterwards.
 */
export function pinMemory<T>(learn: Learn<T>) {
  const known = new Map<string, T>();
  return async (on: Reading, pins: readonly string[]): Promise<ReadonlyMap<string, T>> => {
    const wanted = [...new Set(pins)];
    const missing = wanted.filter((hash) => !known.has(hash));
    const learned = missing.length > 0 ? await learn(on, missing) : new Map<string, T>();
    // Gathered before the room is cleared, so that a list of more pins than are kept still has its own.
    const found = new Map<string, T>();
    for (const hash of wanted) {
      const item = known.get(hash) ?? learned.get(hash);
      if (item !== undefined) found.set(hash, item);
    }
    if (known.size + learned.size > MOST) known.clear();
    for (const [hash, item] of learned) known.set(hash, item);
    return found;
  };
}
