import "server-only";
import { addressOf, consume, limit } from "./rate-limit";

const LOOKUPS = limit("lookup", { points: 60, minutes: 5 });

/** "busy": it could not be counted, which is no fault of whoever asks. One look at a reference; also counted per address where the office's proxy vouches for it. */
export async function allowLookup(reference: string, from: Headers): Promise<"yes" | "too_many" | "busy"> {
  const address = addressOf(from);
  const allowed = await consume(LOOKUPS, `reference:${reference}`, ...(address ? [address] : []));
  if (allowed.ok) return "yes";
  return allowed.code === "busy" ? "busy" : "too_many";
}
