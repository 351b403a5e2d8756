import "server-only";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { endedRowsOf, type SopAsked } from "./sop-report-choice.queries";

/** One month (1 to 12, WITA) of the year that is asked for: rows of the SOP that ended in it, and half of them at the office (ms). */
export type SopMonth = { month: number; ended: number; within: number; officeHalf: number };

/** Only months in which a row ended, in order. */
export async function listSopMonths(ctx: StaffContext, asked: SopAsked): Promise<SopMonth[]> {
  return db().$queryRaw<SopMonth[]>`
    SELECT extract(month FROM ended_at AT TIME ZONE 'Asia/Makassar')::int AS month, count(*)::int AS ended,
      (count(*) FILTER (WHERE ended_at <= due_at))::int AS within,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY office) AS "officeHalf"
    FROM row_time WHERE ${endedRowsOf(ctx, asked)} GROUP BY 1 ORDER BY 1`;
}
