import "server-only";
import { headers } from "next/headers";

/** Posted by the browser itself, without a script: its answer is a page, and "back" to that page would post it again. */
export async function isPlainPost(): Promise<boolean> {
  return (await headers()).get("next-action") === null;
}
