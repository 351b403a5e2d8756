import "server-only";
import { addressOf, consume, limit } from "./rate-limit";

const LOOKUPS = limit("lookup", { points: 60, minutes: 5 });

/** One look at a reference; also counted per address where the office's proxy vouches for it. */
export async function allowLookup(reference: string, from: Headers): Promise<boolean> {
  const address = addressOf(from);
  const allowed = await consume(LOOKUPS, `reference:${reference}`, ...(address ? [address] : []));
  return allowed.ok;
}
