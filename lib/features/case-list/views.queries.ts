import "server-only";
import { type CaseFilters, OFFICE_TODAY, SHIPPED_VIEWS } from "@/lib/domain/case-list";
import { canReadCaseList } from "@/lib/domain/case-readers";
import { addMonths, monthOf } from "@/lib/domain/programmes/month-grid";
import { KECAMATAN } from "@/lib/domain/regions";
import { SOP_ROLES } from "@/lib/domain/roles";
import type { ServiceSlug } from "@/lib/domain/services";
import { witaDate } from "@/lib/domain/working-time";
import { COUNT_LIMIT } from "@/lib/features/desk/queue.queries";
import { listVisiblePins } from "@/lib/features/programmes/programmes.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { listScope } from "./case-list.queries";
import { countUpTo } from "./portion.queries";

/** By the key of a shipped view: how many cases it holds now; each stops at COUNT_LIMIT + 1. */
export type ViewCounts = Record<string, number>;

export async function countViews(ctx: StaffContext): Promise<ViewCounts> {
  const scope = await listScope(ctx, { tenggat: "lewat" });
  if (scope.services.length === 0) return Object.fromEntries(SHIPPED_VIEWS.map(({ key }) => [key, 0]));
  const counts = SHIPPED_VIEWS.map(
    ({ key, filters }) => Prisma.sql`${countUpTo(ctx, filters, scope, COUNT_LIMIT + 1)} AS ${Prisma.raw(`"${key}"`)}`,
  );
  const [row] = await db().$queryRaw<ViewCounts[]>`SELECT ${Prisma.join(counts, ", ")}`;
  return row ?? {};
}

/** `late` and `due` (until the end of today, the late ones among them) of what the office owes; `back`: answered corrections; `unanswered`: asked for, and their date has gone by. */
export type OfficeToday = { late: number; due: number; back: number; unanswered: number };

/** What waits in the office as far as the reader may see it: the same whoever asks, for the rule of lateness is one. */
export async function countOfficeToday(ctx: StaffContext): Promise<OfficeToday> {
  const scope = await listScope(ctx, OFFICE_TODAY.late);
  const count = (filters: CaseFilters) => countUpTo(ctx, filters, scope, COUNT_LIMIT + 1);
  const { late, due, back, unanswered } = OFFICE_TODAY;
  const [row] = await db().$queryRaw<OfficeToday[]>`
    SELECT ${count(late)} AS late, ${count(due)} AS due, ${count(back)} AS back, ${count(unanswered)} AS unanswered`;
  return row ?? { late: 0, due: 0, back: 0, unanswered: 0 };
}

export type WaitingGroup = {
  serviceSlug: string;
  serviceName: string;
  kecamatanCode: string;
  count: number;
  since: Date;
};

/** Who waits for a programme, by service and kecamatan, the longest wait first; each count stops at COUNT_LIMIT + 1. */
export async function listWaitingGroups(ctx: StaffContext): Promise<WaitingGroup[]> {
  const { services } = await listScope(ctx, {});
  return db().$queryRaw<WaitingGroup[]>`
    SELECT s.slug AS "serviceSlug", s.name AS "serviceName", k.code AS "kecamatanCode", w.count, w.since
    FROM service s CROSS JOIN unnest(${KECAMATAN.map(({ code }) => code)}::text[]) AS k(code)
    CROSS JOIN LATERAL (SELECT count(*)::int AS count, min(submitted_at) AS since FROM (
      SELECT a.submitted_at FROM application a
      WHERE a.service_slug = s.slug AND a.kecamatan_code = k.code AND a.status = 'waiting_programme'
      ORDER BY a.submitted_at LIMIT ${Prisma.raw(String(COUNT_LIMIT + 1))}) AS first) AS w
    WHERE s.slug = ANY(${services}::text[]) AND w.count > 0 ORDER BY w.since`;
}

export type CaseChoices = {
  services: { slug: string; name: string }[];
  holders: { id: string; name: string }[];
  programmes: { id: string; title: string }[];
  /** The last months in which a NIB may have been issued, "2026-11", the newest first; none: the reader sees no such case. */
  nibMonths: string[];
};

/** What the list may be narrowed to besides its fixed choices, as far as the reader may see it. */
export async function listCaseChoices(ctx: StaffContext): Promise<CaseChoices> {
  if (!canReadCaseList(ctx.actor)) return { services: [], holders: [], programmes: [], nibMonths: [] };
  const [{ services }, pins] = await Promise.all([listScope(ctx, {}), listVisiblePins(ctx)]);
  const [named, holders, programmes] = await Promise.all([
    db().service.findMany({
      where: { slug: { in: services } },
      orderBy: { position: "asc" },
      select: { slug: true, name: true },
    }),
    db().staff.findMany({
      where: { grants: { some: { role: { in: [...SOP_ROLES] } } } },
      orderBy: { name: "asc" },
      take: 200,
      select: { id: true, name: true },
    }),
    db().programme.findMany({
      where: { run: { pinnedHash: { in: [...pins.keys()] } } },
      orderBy: { id: "desc" },
      take: 50,
      select: { id: true, title: true },
    }),
  ]);
  return { services: named, holders, programmes, nibMonths: services.includes(NIB) ? lastMonths(ctx) : [] };
}

const NIB: ServiceSlug = "nib";
/** This month and a year before it. */
const MONTHS = 13;

function lastMonths(ctx: StaffContext): string[] {
  const month = monthOf(witaDate(ctx.clock()));
  return Array.from({ length: MONTHS }, (_, back) => addMonths(month, -back));
}

/** Does the list show this reader the cases that NIBs are issued in? */
export async function listsNibs(ctx: StaffContext): Promise<boolean> {
  return (await listScope(ctx, {})).services.includes(NIB);
}
