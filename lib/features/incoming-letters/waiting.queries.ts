import "server-only";
import { askedWords } from "@/lib/domain/incoming-letters/disposition";
import type { SecurityCode } from "@/lib/domain/letters/handling";
import { ownValue } from "@/lib/domain/own-value";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { type WitaDate, witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { canKeepAgenda, canReadAgenda, readableSecurity } from "./incoming-letters.policy";

/**
 * One line of somebody's queue: what they were asked ("passed_on": others work on it, and the actor waits for their
 * report), a letter that nobody has looked at, or what the actor asked and nobody answers in time ("overdue") or can
 * answer any more ("stranded").
 */
export type WaitingLetter = {
  letterId: string;
  kind: "asked" | "passed_on" | "unseen" | "overdue" | "stranded";
  agenda: number;
  year: number;
  sender: string;
  subject: string;
  security: SecurityCode;
  urgent: boolean;
  /** Until when; "unseen": null. */
  dueOn: WitaDate | null;
  late: boolean;
  /** By whom it was asked; of what the actor asked: for whom it is. */
  who: string;
  asked: string;
};

/** So many lines; whoever has more is led to the book. */
const SHOWN = 30;

export type LettersWaiting = { letters: WaitingLetter[]; more: boolean };

/**
 * What waits for the actor about letters that came in, the most urgent first: dispositions to them or their role; those
 * they gave that are late, or for somebody who is here no more; and, for whoever looks first, letters without any.
 */
export async function listWaitingLetters(ctx: StaffContext): Promise<LettersWaiting> {
  if (!canReadAgenda(ctx.actor)) return { letters: [], more: false };
  type Row = Omit<WaitingLetter, "asked" | "late"> & { instructions: string[]; note: string };
  const rows = await db().$queryRaw<Row[]>`
    SELECT w."letterId", w.kind, w."dueOn"::text AS "dueOn", w.who, w.instructions, w.note,
      l.agenda, l.year, l.sender, l.subject, l.security::text AS security, l.urgency <> 'biasa' AS urgent
    FROM (${waiting(ctx)}) w JOIN incoming_letter l ON l.id = w."letterId"
    ORDER BY w."dueOn" NULLS FIRST, l.urgency DESC, l.year, l.agenda LIMIT ${SHOWN + 1}`;
  const today = witaDate(ctx.clock());
  const letters = rows.slice(0, SHOWN).map(({ instructions, note, who, ...row }) => ({
    ...row,
    who: ownValue(ROLE_NAMES, who) ?? who,
    late: row.dueOn !== null && row.dueOn < today,
    asked: askedWords({ instructions, note }),
  }));
  return { letters, more: rows.length > SHOWN };
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
  const inForce = Prisma.sql`r.valid_from <= ${today}::date AND (r.valid_to IS NULL OR r.valid_to >= ${today}::date)`;
  const here = Prisma.sql`EXISTS (SELECT 1 FROM role_grant r JOIN staff h ON h.id = r.staff_id
    WHERE h.active AND ${inForce} AND r.role NOT IN ('admin', 'auditor') AND (h.id = d.to_staff_id OR r.role = d.to_role))`;
  const parts = [
    Prisma.sql`
      SELECT CASE WHEN EXISTS (SELECT 1 FROM disposition c WHERE c.parent_id = d.id AND c.state = 'open')
        THEN 'passed_on' ELSE 'asked' END AS kind, ${columns}, g.name AS who
      FROM disposition d JOIN staff g ON g.id = d.given_by_id
      WHERE d.state = 'open' AND (d.to_staff_id = ${actor.id}::uuid OR d.to_role = ANY(${actor.roles}::text[]))`,
    Prisma.sql`
      SELECT CASE WHEN ${here} THEN 'overdue' ELSE 'stranded' END AS kind, ${columns}, coalesce(s.name, d.to_role) AS who
      FROM disposition d LEFT JOIN staff s ON s.id = d.to_staff_id
      WHERE d.state = 'open' AND d.given_by_id = ${actor.id}::uuid AND (d.due_on < ${today}::date OR NOT ${here})`,
    ...(canKeepAgenda(actor) ? [unseen(ctx)] : []),
  ];
  return Prisma.join(parts, " UNION ALL ");
}

function unseen({ actor }: StaffContext): Prisma.Sql {
  return Prisma.sql`
    SELECT 'unseen' AS kind, l.id AS "letterId", NULL::date AS "dueOn", ARRAY[]::text[] AS instructions, '' AS note, '' AS who
    FROM incoming_letter l
    WHERE l.voided_at IS NULL AND l.filed_at IS NULL AND l.security::text = ANY(${readableSecurity(actor)}::text[])
      AND NOT EXISTS (SELECT 1 FROM disposition d WHERE d.letter_id = l.id AND d.state <> 'withdrawn')`;
}
