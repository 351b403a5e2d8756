import "server-only";
import { certificatesWords } from "@/lib/domain/letters/due-words";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { signingRole } from "@/lib/domain/letters/signing-role";
import type { SopRole } from "@/lib/domain/roles";
import { addCalendarDays, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { Prisma, type Tx } from "@/lib/platform/db";

/** Papers of one kind that an ended programme owes and that have no number in force, and who signs them. */
type Unnumbered = { programmeId: string; title: string; words: string; href: string; roles: SopRole[] };

/** Kinds that somebody with an outcome gets, and that no duty of a SOP numbers: certificates. */
const GIVEN_BY_OUTCOME = LETTER_KINDS.filter(
  ({ subject, series, record, outcomes, forApplicant }) =>
    subject === "participant" && series !== null && record === null && outcomes !== undefined && forApplicant,
);

/** Kinds that the programme's own records made: reports and minutes. */
const MADE_BY_RECORD = LETTER_KINDS.filter(({ dueAfter }) => dueAfter !== undefined);

/** Kinds that name everybody who sits there. */
const LISTS = LETTER_KINDS.filter(({ lists }) => lists === true).map(({ key }) => key);

/** For so long after its end, or after a number was voided, it is asked for [usulan]; then the list of papers is the place to look. */
export const ASKED_DAYS = 120;
const MOST = 50;

/** Certificates of ended programmes, and of those that run the ones whose number was voided; by programme. */
export async function readUngivenPapers(on: Tx, now: Date): Promise<Unnumbered[]> {
  return (await Promise.all(GIVEN_BY_OUTCOME.map((kind) => ofKind(on, kind, now)))).flat();
}

async function ofKind(on: Tx, kind: LetterKind, now: Date): Promise<Unnumbered[]> {
  const { key, services, outcomes, signedBy } = kind;
  const since = addCalendarDays(witaDate(now), -ASKED_DAYS);
  const rows = await on.$queryRaw<{ programmeId: string; title: string; count: number }[]>`
    SELECT p.id AS "programmeId", p.title, count(*)::int AS count
    FROM programme p JOIN seat t ON t.programme_id = p.id AND t.released_at IS NULL
      JOIN application a ON a.id = t.application_id
    WHERE p.status IN ('running', 'finished') AND p.service_slug = ANY(${services ?? []}::text[])
      AND a.outcome = ANY(${outcomes ?? []}::text[]) AND NOT EXISTS (SELECT 1 FROM letter l
        WHERE l.programme_id = p.id AND l.application_id = a.id AND l.kind = ${key} AND l.state = 'valid')
      AND NOT coalesce((SELECT l.not_replaced FROM letter l WHERE l.programme_id = p.id AND l.application_id = a.id
        AND l.kind = ${key} ORDER BY l.numbered_at DESC, l.id DESC LIMIT 1), false)
      AND (p.status = 'finished' AND p.last_day >= ${since}::date OR EXISTS (SELECT 1 FROM letter l WHERE l.programme_id = p.id
        AND l.application_id = a.id AND l.kind = ${key} AND l.state = 'void' AND l.state_at >= ${startOfWitaDay(since)}))
    GROUP BY p.id ORDER BY p.id DESC LIMIT ${MOST}`;
  return rows.map(({ count, ...programme }) => ({
    ...programme,
    words: certificatesWords(kind, count),
    href: `/petugas/kegiatan/${programme.programmeId}/surat#naskah-${key}`,
    roles: [signedBy ?? signingRole(null, null)],
  }));
}

/**
 * Ended programmes in which a number may be due still: one was voided, a report or minutes have none, or a substitute stands
 * in no paper. Which it is says the rule of those that run.
 */
export async function findEndedOwing(on: Tx, now: Date): Promise<string[]> {
  const since = addCalendarDays(witaDate(now), -ASKED_DAYS);
  const made = Prisma.join(
    MADE_BY_RECORD.map(({ key, services = null }) => Prisma.sql`(${key}::text, ${services}::text[])`),
    ", ",
  );
  const rows = await on.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM programme p
    WHERE p.status = 'finished' AND (
      EXISTS (SELECT 1 FROM letter v WHERE v.programme_id = p.id AND v.state = 'void' AND NOT v.not_replaced
        AND v.state_at >= ${startOfWitaDay(since)} AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.programme_id = p.id
          AND l.kind = v.kind AND l.about = v.about AND l.application_id IS NOT DISTINCT FROM v.application_id AND l.state = 'valid'))
      OR coalesce(p.last_day, p.updated_at::date) >= ${since}::date AND (
        EXISTS (SELECT 1 FROM (VALUES ${made}) AS m(kind, services) WHERE (m.services IS NULL OR p.service_slug = ANY(m.services))
          AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.programme_id = p.id AND l.kind = m.kind AND l.state = 'valid'))
        OR EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = p.run_id AND e.type = 'substituted'
          AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.programme_id = p.id AND l.kind = ANY(${LISTS}::text[])
            AND l.state = 'valid' AND l.numbered_at > e.at))))
    ORDER BY p.id DESC LIMIT ${MOST}`;
  return rows.map(({ id }) => id);
}
