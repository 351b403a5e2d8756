import "server-only";
import { addressOf, consume, limit, takeTurn } from "./rate-limit";

const LOOKUPS = limit("lookup", { points: 60, minutes: 5 });
/** Of a page, once they are used up: whoever asks for a number for ever keeps nobody from its page. */
const TURNS = { name: "lookupTurn", everySeconds: 0.5, patienceSeconds: 8 };

/**
 * One look at a reference; also counted per address where the office's proxy vouches for it. `waits`: it is a person
 * before a page, who would rather wait than be refused. "busy": it could not be counted, which is no fault of whoever asks.
 */
export async function allowLookup(
  reference: string,
  from: Headers,
  { waits = false } = {},
): Promise<"yes" | "too_many" | "busy"> {
  const address = addressOf(from);
  const key = `reference:${reference}`;
  const counted = await consume(LOOKUPS, key, ...(address ? [address] : []));
  const allowed = counted.ok || counted.code === "busy" || !waits ? counted : await takeTurn(TURNS, key);
  if (allowed.ok) return "yes";
  return allowed.code === "busy" ? "busy" : "too_many";
}
