import "server-only";

/** One check of a password takes 19 MiB and a core for a while. */
const AT_ONCE = 2;
const WAITING = 20;

type Lane = { running: number; waiting: (() => void)[] };
/** Owners in browsers that are known wait for each other, never for strangers. */
const lanes: Record<"known" | "stranger", Lane> = {
  known: { running: 0, waiting: [] },
  stranger: { running: 0, waiting: [] },
};

/** Checks passwords a few at a time, so that guesses at any number of accounts are slow; null when too many wait. */
export async function inTurn<T>(isKnown: boolean, check: () => Promise<T>): Promise<T | null> {
  const lane = lanes[isKnown ? "known" : "stranger"];
  if (lane.running >= AT_ONCE) {
    if (lane.waiting.length >= WAITING) return null;
    await new Promise<void>((resolve) => lane.waiting.push(resolve));
  }
  // Whoever ends hands the place on, so a newcomer cannot take it from whoever waited.
  else lane.running += 1;
  try {
    return await check();
  } finally {
    const next = lane.waiting.shift();
    if (next) next();
    else lane.running -= 1;
  }
}
