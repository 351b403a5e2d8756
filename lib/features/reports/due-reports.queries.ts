import "server-only";
import { type DueReport, readDueReports, reportsFor } from "@/lib/cases/due-reports";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type OwnDueReport = DueReport;

/** Monthly reports that wait for a press of the actor's. */
export async function listDueReports(ctx: StaffContext): Promise<OwnDueReport[]> {
  return reportsFor(await readDueReports(db(), ctx.clock()), ctx.actor);
}
