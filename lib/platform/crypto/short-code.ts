import "server-only";
import { makeShortCode } from "@/lib/domain/short-code";
import { keyedHash } from "./index";

/** The code of a draft that fits on a hand: it follows from the long one, and from it nothing does. */
export function shortCodeOf(resumeCode: string): string {
  return makeShortCode(Buffer.from(keyedHash("draft-short-code", resumeCode), "hex"));
}

/** So short that its bare hash could be tried through: only who has the key can. */
export function hashShortCode(code: string): string {
  return keyedHash("draft-short-hash", code);
}
