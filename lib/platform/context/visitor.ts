import "server-only";
import { addressOf } from "../rate-limit";

/** Where the request comes from, for counting tries; null unless the office's proxy vouches for it. */
export async function visitorAddress(): Promise<string | null> {
  const { headers } = await import("next/headers");
  return addressOf(await headers());
}
