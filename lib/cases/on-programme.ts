import "server-only";
import { canManageProgramme, canSeeProgramme } from "@/lib/domain/workflow/programme-access";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { ProgrammeRun } from "./case-run";
import { lockProgramme } from "./locks";

type Write<T> = (tx: Tx, programme: ProgrammeRun) => Promise<T>;

/**
 * One transaction on a locked programme, for an actor who may see it: writes beside its history (entries, letters,
 * words), or several acts that must stand or fall together. The engine asks for the very duty.
 */
export async function onProgramme<T>(ctx: StaffContext, programmeId: string, write: Write<T>) {
  return transaction(ctx, (tx) => onProgrammeWithin(tx, ctx, programmeId, write));
}

/** The same for what only its officer does. */
export async function onOwnProgramme<T>(ctx: StaffContext, programmeId: string, write: Write<T>) {
  return transaction(ctx, (tx) => onOwnProgrammeWithin(tx, ctx, programmeId, write));
}

/** Inside a transaction that has begun. */
export async function onOwnProgrammeWithin<T>(tx: Tx, ctx: StaffContext, programmeId: string, write: Write<T>) {
  return onProgrammeWithin(tx, ctx, programmeId, async (within, programme) =>
    canManageProgramme(ctx.actor, programme.definition) ? write(within, programme) : refused("no_right"),
  );
}

async function onProgrammeWithin<T>(tx: Tx, ctx: StaffContext, programmeId: string, write: Write<T>) {
  const programme = await lockProgramme(tx, programmeId);
  if (!programme || !canSeeProgramme(ctx.actor, programme.definition)) return refused("not_found");
  return write(tx, programme);
}
