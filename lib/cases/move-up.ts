import "server-only";
import { type Context, systemContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { ProgrammeRun } from "./case-run";
import type { RefusedRun } from "./decision";
import { lockProgramme } from "./locks";
import { listWaitingApplicants } from "./waiting-list";

/** How many more are asked at each try: where a programme asks more than before, a whole line may have to be passed over. */
const FURTHER = [0, 5, 20, 80, 200];

/** Gives seats to these applications. The caller passes it in, because this file may not import `act`, which uses it. */
type Gather = (
  tx: Tx,
  ctx: Context,
  programme: ProgrammeRun,
  applicationIds: readonly string[],
) => Promise<{ refusals: RefusedRun[] }>;

/**
 * Rule 8: a seat that falls free goes to the first in line, by itself, before the list is approved. In the
 * transaction that freed it, under the programme's lock: as many move up as seats were freed (rule 11); seats that were
 * free before are the officer's to give. Who sat there and left is not called again.
 */
export async function moveUp(
  tx: Tx,
  ctx: Context,
  { programmeId, freed }: { programmeId: string; freed: number },
  gather: Gather,
): Promise<void> {
  const passedOver = new Set<string>();
  let left = freed;
  for (const further of FURTHER) {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme || programme.state.listApproved) return;
    if (programme.state.status !== "open" && programme.state.status !== "running") return;
    const free = Math.min(left, programme.quota - programme.seatsTaken);
    if (free <= 0) return;
    const line = await listWaitingApplicants(
      tx,
      programme,
      {},
      { take: free + further + passedOver.size, now: ctx.clock(), neverSat: true },
    );
    const next = line.map(({ applicationId }) => applicationId).filter((id) => !passedOver.has(id));
    if (next.length === 0) return;
    const { refusals } = await gather(
      tx,
      systemContext("move_up", () => ctx.clock()),
      // Of those who are asked only so many get a seat.
      { ...programme, quota: programme.seatsTaken + free },
      next,
    );
    left -= next.length - refusals.length;
    if (refusals.length === 0) return;
    for (const { run } of refusals) if (run.scope === "application") passedOver.add(run.applicationId);
  }
}
