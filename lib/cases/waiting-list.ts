import "server-only";
import { type Context, systemContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { applyToEach, lockApplications } from "./many";
import { type LockedProgramme, lockProgramme } from "./programme";
import { listLine } from "./waiting-line";

/** Seats for these applications, in the order given, as far as there are any; the others are refused by name. */
export async function gatherInto(
  tx: Tx,
  ctx: Context,
  programme: LockedProgramme,
  applicationIds: readonly string[],
  action = "application.gathered",
) {
  const cases = await lockApplications(tx, applicationIds);
  return applyToEach(tx, ctx, {
    programme,
    cases,
    action,
    seatsFree: programme.quota - programme.seatsTaken,
    commandOf: () => ({ type: "gather", programmeId: programme.programmeId }),
  });
}

const TRIES = 5;

/**
 * Rule 8: a seat that falls free goes to the first in line, by itself, before the list is approved. In the
 * transaction that freed it, under the programme's lock. Who sat there and left is not called again.
 */
export async function moveUp(tx: Tx, ctx: Context, programmeId: string): Promise<void> {
  const refused = new Set<string>();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme || programme.state.listApproved) return;
    if (programme.state.status !== "open" && programme.state.status !== "running") return;
    const free = programme.quota - programme.seatsTaken;
    if (free <= 0) return;
    const line = await listLine(tx, programme, {}, { take: free + refused.size, now: ctx.clock(), neverSat: true });
    const next = line.map((one) => one.applicationId).filter((id) => !refused.has(id));
    if (next.length === 0) return;
    const system = systemContext("move_up", () => ctx.clock());
    const { refusals } = await gatherInto(tx, system, programme, next, "application.moved_up");
    if (refusals.length === 0) return;
    for (const { applicationId } of refusals) refused.add(applicationId);
  }
}
