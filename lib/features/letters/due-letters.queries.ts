import "server-only";
import { type DueLetter, lettersFor, readDueLetters } from "@/lib/cases/due-letters";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type OwnDueLetter = DueLetter;

/** Monthly reports and letters of single cases that wait for a press of the actor's. */
export async function listDueLetters(ctx: StaffContext): Promise<OwnDueLetter[]> {
  return lettersFor(await readDueLetters(db(), ctx.clock()), ctx.actor);
}
