import "server-only";
import { Prisma } from "@/lib/platform/db";

/** Duties of the office in `open_duty o`; a constant, for the index of their due dates holds these alone. */
export const OFFICE_DUTY = Prisma.raw("NOT o.waits_for_applicant");

/**
 * Nobody's time runs, so that its date is none: it is done on OSS, and OSS is down now (counted anew once OSS is back), or
 * the role above has let it stand still until a moment that has not come.
 */
export function standsStill(now: Date): Prisma.Sql {
  return Prisma.sql`((o.needs_oss AND EXISTS (SELECT 1 FROM oss_outage x WHERE x.ended_at IS NULL)) OR COALESCE(o.paused_until > ${now}, false))`;
}

/**
 * What lib/domain/late.ts says of one duty, asked of all of them: the one rule of lateness for the queue, for the list of
 * all cases and for every figure. While the applicant's clock runs (`waitsForApplicant` of the engine) there is no date of
 * the office: its column would have to move on with every hour.
 */
export function isLateDuty(now: Date): Prisma.Sql {
  return Prisma.sql`${OFFICE_DUTY} AND o.due_at < ${now} AND NOT ${standsStill(now)}`;
}
