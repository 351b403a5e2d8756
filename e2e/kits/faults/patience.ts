import type { Witness } from "./witness";

/** Nobody waits for ever: who is not served so long after the fault is a failure of the round. */
export const PATIENCE = 90_000;

/** Tries again until it works, as people do, and fails with the last reason when patience ends. */
export async function patiently<T>(witness: Witness, what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE;
  let last: unknown = "nothing happened";
  for (let pause = 150; Date.now() < end; pause = Math.min(1_500, pause * 1.5)) {
    try {
      const answer = await attempt();
      if (answer !== undefined) return answer;
    } catch (error) {
      if (error instanceof Wrong) throw error;
      last = error;
      witness.tally.trouble += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const why = last instanceof Error ? `${last.message} ${(last.cause as Error | undefined)?.message ?? ""}` : last;
  throw new Wrong(`${what} did not succeed within ${PATIENCE / 1000} s: ${why}`);
}

/** Not trouble but a wrong answer: trying again would hide it. */
export class Wrong extends Error {}
