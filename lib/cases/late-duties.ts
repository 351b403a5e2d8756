import "server-only";
import { APPLICANT } from "@/lib/domain/roles";
import { Prisma } from "@/lib/platform/db";

/** Duties of the office in `open_duty o`; a constant, for the index of their due dates holds these alone. */
export const OFFICE_DUTY = Prisma.raw(`o.role <> '${APPLICANT}'`);

/**
 * What lib/domain/late.ts says of one duty, asked of all of them: the one rule of lateness for the queue, for the list of
 * all cases and for every figure. A duty of the applicant has no date of the office: its column moves on while they take
 * their time.
 */
export function isLateDuty(now: Date): Prisma.Sql {
  return Prisma.sql`${OFFICE_DUTY} AND o.due_at < ${now}`;
}
