import "server-only";
import { askedWords } from "@/lib/domain/incoming-letters/disposition";
import type { SecurityCode } from "@/lib/domain/letters/handling";
import { type WitaDate, witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { canKeepAgenda, canReadAgenda, readableSecurity } from "./incoming-letters.policy";

/** One line of somebody's queue: what they were asked, a letter that nobody has looked at, or somebody who has left. */
export type WaitingLetter = {
  letterId: string;
  kind: "asked" | "unseen" | "stranded";
  agenda: number;
  year: number;
  sender: string;
  subject: string;
  security: SecurityCode;
  urgent: boolean;
  /** "asked", "stranded": until when; "unseen": null. */
  dueOn: WitaDate | null;
  late: boolean;
  /** "asked": by whom; "stranded": for whom it was. */
  who: string;
  asked: string;
};

const SHOWN = 30;

/**
 * What waits for the actor about letters that came in, the most urgent first: dispositions to them or their role;
 * those they gave to somebody who is here no more; and, for whoever looks first, letters without any.
 */
export async function listWaitingLetters(ctx: StaffContext): Promise<WaitingLetter[]> {
  if (!canReadAgenda(ctx.actor)) return [];
  type Row = Omit<WaitingLetter, "asked" | "late"> & { instructions: string[]; note: string };
  const rows = await db().$queryRaw<Row[]>`
    SELECT w."letterId", w.kind, w."dueOn"::text AS "dueOn", w.who, w.instructions, w.note,
      l.agenda, l.year, l.sender, l.subject, l.security::text AS security, l.urgency <> 'biasa' AS urgent
    FROM (${waiting(ctx)}) w JOIN incoming_letter l ON l.id = w."letterId"
    ORDER BY w."dueOn" NULLS FIRST, l.urgency DESC, l.year, l.agenda LIMIT ${SHOWN}`;
  const today = witaDate(ctx.clock());
  return rows.map(({ instructions, note, ...row }) => ({
    ...row,
    late: row.dueOn !== null && row.dueOn < today,
    asked: askedWords({ instructions, note }),
  }));
}

/** How many of them; stops where the counts of the queue stop. */
export async function countWaitingLetters(ctx: StaffContext): Promise<number> {
  if (!canReadAgenda(ctx.actor)) return 0;
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM (${waiting(ctx)}) w LIMIT 1001) AS counted`;
  return row?.count ?? 0;
}

function waiting(ctx: StaffContext): Prisma.Sql {
  const { actor } = ctx;
  const today = witaDate(ctx.clock());
  const columns = Prisma.sql`d.letter_id AS "letterId", d.due_on AS "dueOn", d.instructions, d.note`;
  const parts = [
    Prisma.sql`
      SELECT 'asked' AS kind, ${columns}, g.name AS who FROM disposition d JOIN staff g ON g.id = d.given_by_id
      WHERE d.state = 'open' AND (d.to_staff_id = ${actor.id}::uuid OR d.to_role = ANY(${actor.roles}::text[]))`,
    Prisma.sql`
      SELECT 'stranded' AS kind, ${columns}, s.name AS who FROM disposition d JOIN staff s ON s.id = d.to_staff_id
      WHERE d.state = 'open' AND d.given_by_id = ${actor.id}::uuid AND (NOT s.active OR NOT EXISTS (
        SELECT 1 FROM role_grant r WHERE r.staff_id = s.id AND r.role NOT IN ('admin', 'auditor')
          AND r.valid_from <= ${today}::date AND (r.valid_to IS NULL OR r.valid_to >= ${today}::date)))`,
    ...(canKeepAgenda(actor)
      ? [
          Prisma.sql`
      SELECT 'unseen' AS kind, l.id AS "letterId", NULL::date AS "dueOn", ARRAY[]::text[] AS instructions, '' AS note, '' AS who
      FROM incoming_letter l
      WHERE l.voided_at IS NULL AND l.filed_at IS NULL AND l.security::text = ANY(${readableSecurity(actor)}::text[])
        AND NOT EXISTS (SELECT 1 FROM disposition d WHERE d.letter_id = l.id AND d.state <> 'withdrawn')`,
        ]
      : []),
  ];
  return Prisma.join(parts, " UNION ALL ");
}
