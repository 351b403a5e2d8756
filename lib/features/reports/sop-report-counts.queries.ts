import "server-only";
import { isLateDuty } from "@/lib/cases/late-duties";
import type { Scope } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { endedRowsOf, OPEN_PIN, openRowsOf, type SopAsked } from "./sop-report-choice.queries";

/** What is told of the times of a row, of columns of `row_time`; what the office took is waiting and work. */
const SPREADS = {
  office: Prisma.sql`office`,
  waiting: Prisma.sql`waiting`,
  work: Prisma.sql`office - waiting`,
  applicant: Prisma.sql`applicant`,
  outside: Prisma.sql`outside`,
};

export type SpreadName = keyof typeof SPREADS;
export type SopPlace = { scope: Scope; row: number };
export type Ended = SopPlace & Record<"ended" | "within" | "again" | `${SpreadName}${"Half" | "Most"}`, number>;
export type Open = SopPlace & { open: number; late: number };

/** Per row of the SOP: the runs that ended it, and how long it took them. */
export async function countEnded(ctx: StaffContext, asked: SopAsked): Promise<Ended[]> {
  const spreads = Object.entries(SPREADS).map(
    ([name, time]) => Prisma.sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${time}) AS "${Prisma.raw(name)}Half",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY ${time}) AS "${Prisma.raw(name)}Most"`,
  );
  return db().$queryRaw<Ended[]>`
    SELECT scope, row_no AS "row", count(*)::int AS ended, (count(*) FILTER (WHERE ended_at <= due_at))::int AS within,
      (count(*) FILTER (WHERE rounds > 1))::int AS again, ${Prisma.join(spreads)}
    FROM row_time WHERE ${endedRowsOf(ctx, asked)} GROUP BY scope, row_no`;
}

/** Per row of the SOP: the runs that stand in it now, and those of them whose day is over by the office's own time. */
export async function countOpen(ctx: StaffContext, asked: SopAsked): Promise<Open[]> {
  return db().$queryRaw<Open[]>`
    SELECT o.scope, o.row_no AS "row", count(DISTINCT o.run_id)::int AS open,
      (count(DISTINCT o.run_id) FILTER (WHERE ${isLateDuty(ctx.clock())}))::int AS late
    FROM open_duty o ${OPEN_PIN} WHERE ${openRowsOf(ctx, asked)} GROUP BY o.scope, o.row_no`;
}
