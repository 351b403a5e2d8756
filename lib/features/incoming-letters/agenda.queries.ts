import "server-only";
import { type IncomingStage, incomingStage, type StageFacts } from "@/lib/domain/incoming-letters/incoming-letter";
import type { SecurityCode, Urgency } from "@/lib/domain/letters/handling";
import { searchWords } from "@/lib/domain/text/search-fold";
import { type WitaDate, witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { readableIncoming } from "./incoming-access.queries";
import type { AgendaFilter } from "./incoming-letters.schema";

/** With whom it lies: a role, or a person by name. */
export type Holder = { role: string | null; name: string | null };

export type AgendaLine = {
  id: string;
  year: number;
  agenda: number;
  /** YYYY-MM-DD */
  receivedOn: WitaDate;
  urgency: Urgency;
  security: SecurityCode;
  /** false: the line shows that the number is taken, and nothing of the letter. */
  readable: boolean;
  sender: string;
  theirNumber: string;
  theirDate: WitaDate | null;
  subject: string;
  scans: number;
  stage: IncomingStage;
  holders: Holder[];
  voidReason: string;
};

export type AgendaPage = {
  year: number;
  years: number[];
  letters: AgendaLine[];
  count: number;
  page: number;
  pages: number;
};

const AGENDA_PAGE = 50;

/** The agenda book of one year, the newest number first. What the actor may not read keeps its line without its words. */
export async function listAgendaPage(ctx: StaffContext, filter: AgendaFilter): Promise<AgendaPage> {
  const { year, where } = conditions(ctx, filter);
  const [letters, counts, years] = await Promise.all([
    lines(
      ctx,
      Prisma.sql`WHERE ${where} ORDER BY l.agenda DESC LIMIT ${AGENDA_PAGE} OFFSET ${(filter.hal - 1) * AGENDA_PAGE}`,
    ),
    db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${from(ctx)} WHERE ${where}`,
    db().$queryRaw<{ year: number }[]>`SELECT DISTINCT year FROM incoming_letter ORDER BY year DESC`,
  ]);
  const count = counts[0]?.count ?? 0;
  return {
    year,
    years: [...new Set([year, ...years.map((row) => row.year)])].sort((a, b) => b - a),
    letters,
    count,
    page: filter.hal,
    pages: Math.max(1, Math.ceil(count / AGENDA_PAGE)),
  };
}

/** At once into memory while a book is written to a file or to paper. */
const PORTION = 500;

/** The whole book in the order of its numbers, portion by portion. */
export async function* walkAgenda(ctx: StaffContext, filter: AgendaFilter): AsyncGenerator<AgendaLine[]> {
  const { where } = conditions(ctx, filter);
  for (let after = 0; ; ) {
    const portion = await lines(
      ctx,
      Prisma.sql`WHERE ${where} AND l.agenda > ${after} ORDER BY l.agenda LIMIT ${PORTION}`,
    );
    if (portion.length > 0) yield portion;
    if (portion.length < PORTION) return;
    after = portion.at(-1)?.agenda ?? after;
  }
}

/** Which year's book an address asks for; without one, this year's. */
export function agendaYear(ctx: StaffContext, { tahun }: Pick<AgendaFilter, "tahun">): number {
  return Number(tahun ?? witaDate(ctx.clock()).slice(0, 4));
}

function conditions(ctx: StaffContext, filter: AgendaFilter) {
  const { tahap, sifat, keamanan, cari } = filter;
  const year = agendaYear(ctx, filter);
  const parts = [
    Prisma.sql`l.year = ${year}::int`,
    ...(sifat ? [Prisma.sql`l.urgency = ${sifat}::letter_urgency`] : []),
    ...(keamanan ? [Prisma.sql`l.security = ${keamanan}::letter_security`] : []),
    ...(tahap ? [STAGES[tahap]] : []),
    ...searchWords(cari ?? "").map(
      (word) => Prisma.sql`r.readable AND
        search_fold(l.agenda || ' ' || l.sender || ' ' || l.their_number || ' ' || l.subject) LIKE ${`%${word}%`}`,
    ),
  ];
  return { year, where: Prisma.join(parts, " AND ") };
}

/** As incomingStage has them; a test holds the two together. */
const STAGES: Record<IncomingStage, Prisma.Sql> = {
  void: Prisma.sql`l.voided_at IS NOT NULL`,
  late: Prisma.sql`l.voided_at IS NULL AND d.late > 0`,
  open: Prisma.sql`l.voided_at IS NULL AND d.late = 0 AND d.open > 0`,
  done: Prisma.sql`l.voided_at IS NULL AND d.open = 0 AND d.done > 0`,
  filed: Prisma.sql`l.voided_at IS NULL AND d.open = 0 AND d.done = 0 AND l.filed_at IS NOT NULL`,
  waiting: Prisma.sql`l.voided_at IS NULL AND d.open = 0 AND d.done = 0 AND l.filed_at IS NULL`,
};

function from(ctx: StaffContext): Prisma.Sql {
  return Prisma.sql`incoming_letter l
    CROSS JOIN LATERAL (SELECT ${readableIncoming(ctx)} AS readable) r
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE d.state = 'open')::int AS open,
        count(*) FILTER (WHERE d.state = 'open' AND d.due_on < ${witaDate(ctx.clock())}::date)::int AS late,
        count(*) FILTER (WHERE d.state = 'done')::int AS done,
        coalesce(jsonb_agg(jsonb_build_object('role', d.to_role, 'name', s.name) ORDER BY d.id)
          FILTER (WHERE d.state = 'open'), '[]') AS holders
      FROM disposition d LEFT JOIN staff s ON s.id = d.to_staff_id WHERE d.letter_id = l.id) d`;
}

type Row = Omit<AgendaLine, "stage"> & StageFacts;

async function lines(ctx: StaffContext, tail: Prisma.Sql): Promise<AgendaLine[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT l.id, l.year, l.agenda, l.received_on::text AS "receivedOn", l.urgency::text AS urgency, l.security::text AS security, r.readable,
      CASE WHEN r.readable THEN l.sender ELSE '' END AS sender,
      CASE WHEN r.readable THEN l.their_number ELSE '' END AS "theirNumber",
      CASE WHEN r.readable THEN l.their_date::text END AS "theirDate",
      CASE WHEN r.readable THEN l.subject ELSE '' END AS subject,
      CASE WHEN r.readable THEN l.void_reason ELSE '' END AS "voidReason",
      CASE WHEN r.readable THEN d.holders ELSE '[]' END AS holders,
      (SELECT count(*)::int FROM document f WHERE f.incoming_id = l.id AND f.removed_at IS NULL) AS scans,
      l.voided_at IS NOT NULL AS voided, l.filed_at IS NOT NULL AS filed, d.open, d.late, d.done
    FROM ${from(ctx)} ${tail}`;
  return rows.map(({ voided, filed, open, late, done, ...line }) => ({
    ...line,
    stage: incomingStage({ voided, filed, open, late, done }),
  }));
}
