import "server-only";
import { isBusy } from "./db/trouble";

/**
 * This request cannot be served now because the database is late or away: its answer leaves as 503 whatever Next makes
 * of it (bin/lib/busy-answers.mjs). Without a front door nothing happens.
 */
export function noteBusy(): void {
  const answers = (globalThis as Noted).__portalAnswers;
  const answer = answers?.getStore();
  if (answer) answer.busy = true;
}

/** What was asked could not be done in time, although no statement failed; read as busy (db/trouble.ts). */
export class Late extends Error {
  readonly code = "ETIMEDOUT";
}

/** For a route that answers faults by itself: is this one of a database that is late or away? */
export function isLate(error: unknown): boolean {
  return isBusy(error);
}

type Noted = { __portalAnswers?: { getStore(): { busy: boolean } | undefined } };
