import "server-only";
import { canManageProgramme, canSeeProgramme } from "@/lib/domain/workflow/programme-access";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { type LockedProgramme, lockProgramme } from "./programme";

type Write<T> = (tx: Tx, programme: LockedProgramme) => Promise<T>;

/** One transaction on a locked programme, for whoever may see it; the engine asks for the very duty. */
export async function seeing<T>(ctx: StaffContext, programmeId: string, write: Write<T>) {
  return transaction(ctx, (tx) => seeingIn(tx, ctx, programmeId, write));
}

/** The same for what only its officer does. */
export async function managing<T>(ctx: StaffContext, programmeId: string, write: Write<T>) {
  return transaction(ctx, (tx) => managingIn(tx, ctx, programmeId, write));
}

/** Inside a transaction that has begun. */
export async function managingIn<T>(tx: Tx, ctx: StaffContext, programmeId: string, write: Write<T>) {
  return seeingIn(tx, ctx, programmeId, async (within, programme) =>
    canManageProgramme(ctx.actor, programme.definition) ? write(within, programme) : refused("no_right"),
  );
}

async function seeingIn<T>(tx: Tx, ctx: StaffContext, programmeId: string, write: Write<T>) {
  const programme = await lockProgramme(tx, programmeId);
  if (!programme || !canSeeProgramme(ctx.actor, programme.definition)) return refused("not_found");
  return write(tx, programme);
}
