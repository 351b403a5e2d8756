import "server-only";
import { formatDays, type ProgrammeType, type Stage, stageOf } from "@/lib/domain/programmes";
import { firstDayOf, lastDayOf } from "@/lib/domain/programmes/month-grid";
import { findVillage, formatVillage } from "@/lib/domain/regions";
import { findService } from "@/lib/domain/services";
import { whoMayAskOf } from "@/lib/domain/sop-mark";
import type { ProgrammeStatus } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { isConfirmed } from "@/lib/features/sop/sop-answers.queries";
import type { Context } from "@/lib/platform/context";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { type PublicFilter, PublicProgrammeId, type PublicService } from "./public-programmes.schema";

/** A class or promotion event as anybody may see it. Dates are "YYYY-MM-DD" in WITA. */
export type PublicProgramme = {
  id: string;
  type: ProgrammeType;
  service: PublicService;
  title: string;
  description: string;
  stage: Stage;
  /** Its first day has come. */
  begun: boolean;
  firstDay: string | null;
  lastDay: string | null;
  hours: string;
  /** "Senin, 7 Desember 2026, 09.00-15.00 WITA"; empty while no day is set. */
  when: string;
  place: string;
  village: string;
  opensOn: string | null;
  closesOn: string | null;
  quota: number;
  seatsLeft: number;
  /** promotion: number of booths */
  booths: number | null;
  /** Grows with whatever happens to it; for calendars that keep a copy. */
  sequence: number;
  createdAt: Date;
  changedAt: Date;
};

export type PublicProgrammeInFull = PublicProgramme & {
  speakers: { name: string; from: string; topic: string }[];
  /** The office has not confirmed who may take part. */
  whoMayAskIsOpen: boolean;
};
export type ProgrammeCursorPage = { items: PublicProgramme[]; next: string | null };

const PER_PAGE = 20;
/** More than a month ever holds; a calendar shows no further. */
const PER_MONTH = 300;
const IN_FEED = 500;
const FEED_DAYS_BACK = 92;

/** Programmes that run or are to come, the nearest first. */
export async function listComing(ctx: Context, filter: PublicFilter, take = PER_PAGE): Promise<ProgrammeCursorPage> {
  const today = witaDate(ctx.clock());
  const after = keyOf(filter.sesudah);
  const rows = await select(
    today,
    Prisma.sql`${coming(today)} ${narrowed(filter, today)}
      ${after ? Prisma.sql`AND (${FIRST}, p.id) > (${after.day}::date, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY ${FIRST}, p.id LIMIT ${take + 1}`,
  );
  return pageOf(rows, take);
}

/** Held or over, the latest first. */
export async function listPast(ctx: Context, filter: PublicFilter, take = PER_PAGE): Promise<ProgrammeCursorPage> {
  const today = witaDate(ctx.clock());
  const after = keyOf(filter.lampau);
  const rows = await select(
    today,
    Prisma.sql`AND NOT (TRUE ${coming(today)}) ${narrowed(filter, today)}
      ${after ? Prisma.sql`AND (${FIRST}, p.id) < (${after.day}::date, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY ${FIRST} DESC, p.id DESC LIMIT ${take + 1}`,
  );
  return pageOf(rows, take);
}

/** Everything that touches the month, for its calendar. */
export async function listMonth(ctx: Context, filter: PublicFilter & { bulan: string }): Promise<PublicProgramme[]> {
  const today = witaDate(ctx.clock());
  const { hari: _day, ...month } = filter;
  return select(today, Prisma.sql`${narrowed(month, today)} ORDER BY ${FIRST}, p.id LIMIT ${PER_MONTH}`);
}

/** Programmes for calendars that subscribe: coming, recent, and cancelled ones, which must disappear there too. */
export async function listForFeed(ctx: Context): Promise<PublicProgramme[]> {
  const today = witaDate(ctx.clock());
  return select(
    today,
    Prisma.sql`AND p.first_day >= ${today}::date - ${FEED_DAYS_BACK}::int ORDER BY ${FIRST}, p.id LIMIT ${IN_FEED}`,
  );
}

/** null: no such programme, or none that was ever public. */
export async function findPublicProgramme(ctx: Context, id: string): Promise<PublicProgrammeInFull | null> {
  if (!PublicProgrammeId.safeParse(id).success) return null;
  const [found] = await select(witaDate(ctx.clock()), Prisma.sql`AND p.id = ${id}::uuid`);
  if (!found) return null;
  const who = whoMayAskOf(found.service, findService(found.service)?.whoMayAsk ?? "");
  const [lines, isSettled] = await Promise.all([
    db().programmeLine.findMany({
      where: { programmeId: id, kind: "speaker" },
      orderBy: { id: "asc" },
      take: 100,
      select: { data: true },
    }),
    isConfirmed(ctx, who),
  ]);
  const speakers = lines.map(({ data }) => {
    const { name, from, topic } = data as Record<string, string | undefined>;
    return { name: name ?? "", from: from ?? "", topic: topic ?? "" };
  });
  return { ...found, speakers, whoMayAskIsOpen: !isSettled };
}

/** The programme somebody asks for; null: never public, or of another service. */
export async function findWish(
  ctx: Context,
  { service, id }: { service: string; id: string },
  on: Pick<Tx, "$queryRaw"> = db(),
): Promise<PublicProgramme | null> {
  if (!PublicProgrammeId.safeParse(id).success) return null;
  const [found] = await select(
    witaDate(ctx.clock()),
    Prisma.sql`AND p.id = ${id}::uuid AND p.service_slug = ${service}`,
    on,
  );
  return found ?? null;
}

/** What an application for this service may ask for today, the nearest first. */
export async function listWishable(ctx: Context, service: string): Promise<PublicProgramme[]> {
  const today = witaDate(ctx.clock());
  return select(
    today,
    Prisma.sql`AND p.service_slug = ${service} ${entriesOpen(today)} ORDER BY ${FIRST}, p.id LIMIT ${PER_PAGE}`,
  );
}

type Row = Omit<PublicProgramme, "stage" | "begun" | "when" | "village" | "seatsLeft"> & {
  status: ProgrammeStatus;
  entriesClosed: boolean;
  villageCode: string | null;
  seatsTaken: number;
};

/** Without a day it stands behind all that have one. */
const FIRST = Prisma.sql`COALESCE(p.first_day, '9999-12-31'::date)`;
const LAST = Prisma.sql`COALESCE(p.last_day, p.first_day, '9999-12-31'::date)`;

/** Drafts are never seen, also not one that was cancelled before it was opened. */
async function select(today: string, rest: Prisma.Sql, on: Pick<Tx, "$queryRaw"> = db()): Promise<PublicProgramme[]> {
  const rows = await on.$queryRaw<Row[]>`
    SELECT p.id, p.type::text, p.service_slug AS service, p.title, p.description, p.status::text,
      p.first_day::text AS "firstDay", p.last_day::text AS "lastDay", p.hours, p.place, p.village_code AS "villageCode",
      p.opens_on::text AS "opensOn", p.closes_on::text AS "closesOn", p.entries_closed_at IS NOT NULL AS "entriesClosed",
      p.quota, p.seats_taken AS "seatsTaken", (p.details ->> 'booths')::int AS booths,
      r.last_sequence + p.revision AS sequence, p.created_at AS "createdAt", p.updated_at AS "changedAt"
    FROM programme p JOIN run r ON r.id = p.run_id
    WHERE p.type IN ('training', 'promotion') AND (p.status IN ('open', 'running', 'finished') OR (p.status = 'cancelled'
      AND EXISTS (SELECT 1 FROM history_event h WHERE h.run_id = p.run_id AND h.type = 'opened'))) ${rest}`;
  return rows.map((row) => shown(row, today));
}

function shown({ status, entriesClosed, villageCode, seatsTaken, ...row }: Row, today: string): PublicProgramme {
  const village = villageCode ? findVillage(villageCode) : null;
  return {
    ...row,
    stage: stageOf({ ...row, status, entriesClosed }, today),
    begun: row.firstDay !== null && row.firstDay <= today,
    when: formatDays(row.firstDay, row.lastDay, row.hours),
    village: village ? formatVillage(village) : "",
    seatsLeft: Math.max(0, row.quota - seatsTaken),
  };
}

function coming(today: string): Prisma.Sql {
  return Prisma.sql`AND p.status <> 'finished' AND ${LAST} >= ${today}::date`;
}

/** The same days as `stageOf` judges by. */
function entriesOpen(today: string): Prisma.Sql {
  return Prisma.sql`AND p.status = 'open' AND p.entries_closed_at IS NULL AND COALESCE(p.opens_on <= ${today}::date, TRUE)
    AND COALESCE(p.closes_on >= ${today}::date, TRUE) AND COALESCE(p.first_day > ${today}::date, TRUE)`;
}

function narrowed({ jenis, kecamatan, bulan, hari, terbuka }: PublicFilter, today: string): Prisma.Sql {
  const between = (from: string, until: string) =>
    Prisma.sql`AND p.first_day <= ${until}::date AND ${LAST} >= ${from}::date`;
  const parts = [
    jenis && Prisma.sql`AND p.service_slug = ${jenis}`,
    kecamatan && Prisma.sql`AND p.village_code LIKE ${`${kecamatan}.%`}`,
    bulan && between(firstDayOf(bulan), lastDayOf(bulan)),
    hari && between(hari, hari),
    terbuka && entriesOpen(today),
  ].filter((part): part is Prisma.Sql => typeof part === "object");
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

function pageOf(rows: PublicProgramme[], take: number): ProgrammeCursorPage {
  const items = rows.slice(0, take);
  const last = rows.length > take ? items.at(-1) : undefined;
  return { items, next: last ? `${last.firstDay ?? "9999-12-31"}.${last.id}` : null };
}

function keyOf(cursor: string | undefined): { day: string; id: string } | null {
  return cursor ? { day: cursor.slice(0, 10), id: cursor.slice(11) } : null;
}
