import "server-only";
import { type LockedRun, readRun } from "@/lib/cases/runs";
import { type Definition, fold, type State } from "@/lib/domain/workflow";
import { canSeeProgramme } from "@/lib/domain/workflow/programme-access";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type VisibleProgramme = {
  programmeId: string;
  serviceSlug: string;
  run: LockedRun;
  definition: Definition;
  state: State;
};

/** The programme for a screen; null: no such programme, or the actor's roles have nothing to do with it. */
export async function findVisibleProgramme(ctx: StaffContext, programmeId: string): Promise<VisibleProgramme | null> {
  const found = await db().programme.findUnique({
    where: { id: programmeId },
    select: { runId: true, serviceSlug: true },
  });
  if (!found) return null;
  const run = await readRun(db(), found.runId);
  if (!canSeeProgramme(ctx.actor, run.definition)) return null;
  const { definition, history } = run;
  return { programmeId, serviceSlug: found.serviceSlug, run, definition, state: fold(definition, history) };
}
