import "server-only";
import { readProgrammeWork, workFor } from "@/lib/cases/programme-work";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type OwnProgrammeWork = Awaited<ReturnType<typeof listProgrammeWork>>;

/** What waits for a press of the actor's, outside the queue. */
export async function listProgrammeWork(ctx: StaffContext) {
  return workFor(await readProgrammeWork(db(), ctx.clock()), ctx.actor);
}
