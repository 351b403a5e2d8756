import "server-only";
import { addressOf, consume } from "./rate-limit";

/** One look at a reference; also counted per address where the office's proxy vouches for it. */
export async function allowLookup(reference: string, from: Headers): Promise<boolean> {
  const address = addressOf(from);
  const allowed = await consume("lookup", `reference:${reference}`, ...(address ? [address] : []));
  return allowed.ok;
}
