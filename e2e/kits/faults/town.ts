import type { Role } from "@/lib/domain/roles";
import type { CuttingProxy } from "./cutting-proxy";
import type { House } from "./house";
import type { Officer } from "./officer";
import type { PostOffice } from "./post-office";
import type { Random } from "./random";
import type { Witness } from "./witness";

/** Everything a round plays with. */
export type Town = {
  house: House;
  post: PostOffice;
  line: CuttingProxy;
  witness: Witness;
  random: Random;
  officers: Officer[];
  /** Two who gather for the same events. */
  gatherers: Officer[];
  /** Doors of the portal that are open now; people go in by any of them. */
  doors: string[];
  /** A web process of another build, started before the round that switches to it. */
  nextWeek: { address: string; stop: () => Promise<void> } | null;
  /** Numbers of the people of this run: no two are the same person. */
  nextSerial: () => number;
  /** One person per role who works without a browser. */
  clerks: Partial<Record<Role, string>>;
  /** Folder of the kit's own programs. */
  kit: string;
  say: (line: string) => void;
  /** What the portal's own logs complain of since the last look, and what they should not have quoted. */
  complaints: () => string[];
};

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
