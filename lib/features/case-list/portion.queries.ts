import "server-only";
import { isLateDuty, OFFICE_DUTY, standsStill } from "@/lib/cases/late-duties";
import { type CaseFilters, type CaseOrder, orderOfCases, statesOfCases, takesProgrammes } from "@/lib/domain/case-list";
import type { Edge } from "@/lib/domain/keyset";
import { endOfWitaDay, startOfWitaDay, witaDate } from "@/lib/domain/working-time";
import { LOST_MAIL } from "@/lib/features/notices/notices.queries";
import type { StaffContext } from "@/lib/platform/context";
import { Prisma } from "@/lib/platform/db";

/** What the reader's roles open: services whose SOP names them, and what programmes are pinned to. */
export type ListScope = { services: string[]; pins: string[] };
/** A part of the list: from a place on, or up to it. */
export type Portion = { edge: Edge | null; back: boolean; limit: number };

const DAY = 24 * 3_600_000;

const PLACES: Record<CaseOrder, { at: Prisma.Sql; id: Prisma.Sql; down: boolean }> = {
  newest: { at: Prisma.sql`a.submitted_at`, id: Prisma.sql`a.id`, down: true },
  oldest: { at: Prisma.sql`a.submitted_at`, id: Prisma.sql`a.id`, down: false },
  answer: { at: Prisma.sql`a.answer_due_at`, id: Prisma.sql`a.id`, down: false },
  closed: { at: Prisma.sql`a.closed_at`, id: Prisma.sql`a.id`, down: true },
  back: { at: Prisma.sql`a.came_back_at`, id: Prisma.sql`a.id`, down: false },
  due: { at: Prisma.sql`o.due_at`, id: Prisma.sql`o.run_id`, down: false },
};

/**
 * The places of one portion: (at, id, application_id, programme_id), in order. One index range for each service, and for
 * each state where the index has it, merged as far as is needed: an IN over them would sort the whole list. null: the view
 * can hold nothing.
 */
export function portionOf(
  ctx: StaffContext,
  filters: CaseFilters,
  scope: ListScope,
  portion: Portion,
): Prisma.Sql | null {
  const { edge, back, limit } = portion;
  const { at, id, down } = PLACES[orderOfCases(filters)];
  const direction = Prisma.raw(down === back ? "ASC" : "DESC");
  const beyond = edge
    ? Prisma.sql`AND (${at}, ${id}) ${Prisma.raw(down === back ? ">" : "<")} (${edge.at}::timestamptz, ${edge.id}::uuid)`
    : Prisma.empty;
  const most = Prisma.raw(String(limit));
  const ranges = rangesOf(ctx, filters, scope).map(
    (range) => Prisma.sql`(SELECT ${at} AS at, ${id} AS id, ${subjectOf(filters)} ${range} ${beyond}
      ORDER BY ${at} ${direction}, ${id} ${direction} LIMIT ${most})`,
  );
  if (ranges.length === 0) return null;
  return Prisma.sql`SELECT * FROM (${Prisma.join(ranges, " UNION ALL ")}) AS found
    ORDER BY at ${direction}, id ${direction} LIMIT ${most}`;
}

/** What stands beside a case `a` of the place `x`: its programme or the one it sits in, its NIB, the duty that is open now. */
export function besideCases(ctx: StaffContext): Prisma.Sql {
  return Prisma.sql`LEFT JOIN programme p ON p.id = x.programme_id
    LEFT JOIN seat t ON t.application_id = a.id AND t.released_at IS NULL
    LEFT JOIN programme sp ON sp.id = t.programme_id
    LEFT JOIN nib_issue i ON i.application_id = a.id
    LEFT JOIN LATERAL (
      SELECT o.*, ${standsStill(ctx.clock())} AS stopped FROM open_duty o
      WHERE o.run_id = COALESCE(p.run_id, CASE WHEN sp.status = 'running' THEN sp.run_id END, a.run_id)
      ORDER BY o.due_at LIMIT 1) AS d ON true`;
}

/** How many there are, counted no further than `most`. */
export function countUpTo(ctx: StaffContext, filters: CaseFilters, scope: ListScope, most: number): Prisma.Sql {
  const ranges = rangesOf(ctx, filters, scope);
  if (ranges.length === 0) return Prisma.sql`0`;
  const found = ranges.map((range) => Prisma.sql`(SELECT 1 ${range} LIMIT ${Prisma.raw(String(most))})`);
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM (${Prisma.join(found, " UNION ALL ")}) AS each
    LIMIT ${Prisma.raw(String(most))}) AS counted)`;
}

function subjectOf(filters: CaseFilters): Prisma.Sql {
  if (orderOfCases(filters) === "due") return Prisma.sql`o.application_id, o.programme_id`;
  return Prisma.sql`a.id AS application_id, NULL::uuid AS programme_id`;
}

/** Each a FROM with its WHERE; together they hold the view, none of it twice. */
function rangesOf(ctx: StaffContext, filters: CaseFilters, scope: ListScope): Prisma.Sql[] {
  const services = scope.services.filter((slug) => !filters.layanan || slug === filters.layanan);
  const states = statesOfCases(filters);
  if (services.length === 0 || states.length === 0) return [];
  const order = orderOfCases(filters);
  const wanted = ofApplications(ctx, filters);
  if (order === "due")
    return services.map(
      (slug) => Prisma.sql`FROM open_duty o LEFT JOIN application a ON a.id = o.application_id
        WHERE o.service_slug = ${slug} AND ${all([...ofDuties(ctx, filters, scope), ...wanted])}`,
    );
  const range = (service: Prisma.Sql, ...state: Prisma.Sql[]) =>
    Prisma.sql`FROM application a WHERE ${all([service, ...state, ...wanted])}`;
  const anyState = Prisma.sql`a.status IN (${Prisma.raw(states.map((state) => `'${state}'`).join(", "))})`;
  const outside = filters.waktu === "luar" ? [isOutside(ctx.clock())] : [];
  // Few are asked for, wherever they stand: they are found first and put in order afterwards.
  if (filters.surat || filters.terbit || (filters.kegiatan && filters.kegiatan !== "tanpa"))
    return [range(Prisma.sql`a.service_slug = ANY(${services}::text[])`, anyState, ...outside)];
  const hasState = (order === "newest" || order === "oldest" || order === "closed") && !filters.nik;
  // Whoever is asked to answer, or has answered, is in a state that says so: a second condition would send the planner to the states.
  const saysItself = order === "answer" || (order === "back" && !filters.keadaan && !filters.waktu);
  return services.flatMap((slug) => {
    const service = Prisma.sql`a.service_slug = ${slug}`;
    if (saysItself) return [range(service)];
    if (!hasState) return [range(service, anyState, ...outside)];
    return states.map((state) => {
      const stopped = filters.waktu === "luar" && state !== "waiting_programme" ? [hasStoppedStep(ctx.clock())] : [];
      return range(service, Prisma.raw(`a.status = '${state}'`), ...stopped);
    });
  });
}

function all(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(conditions, " AND ");
}

/** What is asked of a duty of the office, of an application or of a programme. */
function ofDuties(ctx: StaffContext, filters: CaseFilters, { pins }: ListScope): Prisma.Sql[] {
  const { tenggat, pemegang, kecamatan, langkah } = filters;
  const today = witaDate(ctx.clock());
  const parts = [OFFICE_DUTY];
  if (tenggat === "lewat") parts.push(isLateDuty(ctx.clock()));
  if (tenggat === "hari") parts.push(Prisma.sql`o.due_at <= ${endOfWitaDay(today)}`);
  if (tenggat === "minggu") parts.push(Prisma.sql`o.due_at <= ${new Date(endOfWitaDay(today).getTime() + 7 * DAY)}`);
  if (pemegang === "kosong") parts.push(Prisma.sql`o.claimed_by_id IS NULL`);
  else if (pemegang) parts.push(Prisma.sql`o.claimed_by_id = ${pemegang === "saya" ? ctx.actor.id : pemegang}::uuid`);
  if (kecamatan) parts.push(Prisma.sql`o.kecamatan_code = ${kecamatan}`);
  if (langkah) parts.push(Prisma.sql`o.row_no = ${Number(langkah)}`);
  const visible = Prisma.sql`EXISTS (SELECT 1 FROM run r WHERE r.id = o.run_id AND r.pinned_hash = ANY(${pins}::text[]))`;
  parts.push(
    takesProgrammes(filters)
      ? Prisma.sql`(o.programme_id IS NULL OR ${visible})`
      : Prisma.sql`o.application_id IS NOT NULL AND a.status::text = ANY(${statesOfCases(filters)}::text[])`,
  );
  return parts;
}

/** What is asked of an application besides its service and its state. */
function ofApplications(ctx: StaffContext, filters: CaseFilters): Prisma.Sql[] {
  const { waktu, kecamatan, desa, umur, kegiatan, nik, surat } = filters;
  const order = orderOfCases(filters);
  const parts: Prisma.Sql[] = [];
  if (order === "answer") parts.push(Prisma.sql`a.answer_due_at < ${ctx.clock()}`);
  if (filters.kembali) parts.push(Prisma.sql`a.came_back_at IS NOT NULL`);
  if (order !== "due" && waktu === "kantor")
    parts.push(Prisma.sql`NOT ${APPLICANTS_STEP}`, Prisma.sql`NOT ${hasStoppedStep(ctx.clock())}`);
  if (order === "due" && waktu === "kantor") parts.push(Prisma.sql`NOT ${standsStill(ctx.clock())}`);
  if (order === "due" && waktu === "luar") parts.push(isOutside(ctx.clock()));
  if (waktu === "pemohon")
    parts.push(
      Prisma.sql`(a.status = 'needs_correction' OR (${APPLICANTS_STEP} AND NOT ${hasStoppedStep(ctx.clock())}))`,
    );
  if (kecamatan && order !== "due") parts.push(Prisma.sql`a.kecamatan_code = ${kecamatan}`);
  if (filters.langkah && order !== "due") parts.push(Prisma.sql`a.current_row = ${Number(filters.langkah)}`);
  if (desa) parts.push(Prisma.sql`a.village_code = ${desa}`);
  if (umur) parts.push(Prisma.sql`a.submitted_at < ${new Date(ctx.clock().getTime() - Number(umur) * DAY)}`);
  if (kegiatan === "tanpa") parts.push(Prisma.sql`NOT EXISTS (SELECT 1 ${HELD_SEAT})`);
  else if (kegiatan) parts.push(Prisma.sql`EXISTS (SELECT 1 ${HELD_SEAT} AND t.programme_id = ${kegiatan}::uuid)`);
  if (filters.terbit) parts.push(Prisma.sql`a.id IN (${issuedIn(filters.terbit)})`);
  if (filters.tutup) parts.push(closedIn(ctx, filters.tutup));
  if (nik) parts.push(Prisma.sql`a.repeats_person AND ${OTHER_ASKS_TOO}`);
  if (surat)
    parts.push(Prisma.sql`EXISTS (SELECT 1 FROM notice n
      WHERE n.application_id = a.id AND n.application_id IS NOT NULL AND ${LOST_MAIL})`);
  return parts;
}

const APPLICANTS_STEP = Prisma.sql`EXISTS (SELECT 1 FROM open_duty w WHERE w.run_id = a.run_id AND w.waits_for_applicant)`;
/** Its open step is done on OSS, which is down: asked first, so that no case is looked at while it is not. */
/** Written so that neither is asked of each case: whether OSS is down once, and the few that are paused once. */
function hasStoppedStep(now: Date): Prisma.Sql {
  return Prisma.sql`((EXISTS (SELECT 1 FROM oss_outage x WHERE x.ended_at IS NULL)
      AND EXISTS (SELECT 1 FROM open_duty w WHERE w.run_id = a.run_id AND w.needs_oss))
    OR a.run_id IN (SELECT w.run_id FROM open_duty w WHERE w.paused_until > ${now}))`;
}

function isOutside(now: Date): Prisma.Sql {
  return Prisma.sql`(a.status = 'waiting_programme' OR ${hasStoppedStep(now)})`;
}
const HELD_SEAT = Prisma.sql`FROM seat t WHERE t.application_id = a.id AND t.released_at IS NULL`;
/** What the mark of the later one leaves open: whether the earlier one came to nothing since. */
const OTHER_ASKS_TOO = Prisma.sql`EXISTS (SELECT 1 FROM application b WHERE b.nik_hash = a.nik_hash AND b.id <> a.id
  AND b.service_slug = a.service_slug AND b.status NOT IN ('draft', 'rejected', 'withdrawn'))`;

/** By the day on the NIB, as the NIB report counts them. */
function issuedIn(month: string): Prisma.Sql {
  const first = `${month}-01`;
  return Prisma.sql`SELECT n.application_id FROM nib_issue n
    WHERE n.issued_on >= ${first}::date AND n.issued_on < ${first}::date + interval '1 month'`;
}

function closedIn(ctx: StaffContext, month: string): Prisma.Sql {
  const thisMonth = `${witaDate(ctx.clock()).slice(0, 7)}-01`;
  const first = startOfWitaDay(thisMonth);
  if (month === "bulan-ini") return Prisma.sql`a.closed_at >= ${first}`;
  const before = startOfWitaDay(`${witaDate(new Date(first.getTime() - DAY)).slice(0, 7)}-01`);
  return Prisma.sql`a.closed_at >= ${before} AND a.closed_at < ${first}`;
}
