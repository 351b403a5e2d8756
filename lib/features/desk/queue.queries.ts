import "server-only";
import { readDutyTasks } from "@/lib/cases/duty-task";
import { isLateDuty, standsStill } from "@/lib/cases/late-duties";
import { readSamePerson, SAME_PERSON, type SamePerson, type WithSamePerson } from "@/lib/cases/same-person";
import { APPLICANT } from "@/lib/domain/roles";
import type { Verb } from "@/lib/domain/workflow";
import { QUEUE_PLACES } from "@/lib/domain/workflow/queue-place";
import { LOST_MAIL } from "@/lib/features/notices/notices.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { dutyRolesOf } from "./queue.policy";
import type { QueueFilter } from "./queue.schema";

export type QueueItem = {
  runId: string;
  duty: string;
  role: string;
  verb: Verb;
  /** Its short name, as the SOP version of this run has it. */
  task?: string;
  rowNo: number;
  round: number;
  status: string;
  scope: "application" | "programme";
  serviceSlug: string;
  serviceName: string;
  kecamatanCode: string | null;
  reference: string | null;
  programmeId: string | null;
  title: string;
  /** The applicant's correction came in, and the case has not moved on since. */
  cameBack: boolean;
  /** The applicant's words, where it is an objection that is decided. */
  objection: string | null;
  /** Other applications with the same NIK. */
  samePerson: SamePerson[];
  /** A letter to the applicant did not arrive: they are to be telephoned. */
  mailLost: boolean;
  openedAt: Date;
  dueAt: Date;
  /** The applicant's clock runs: nobody of the office is late. */
  waits: boolean;
  /** OSS, on which it is done, is down, or it was paused: nobody's clock runs. */
  stopped: boolean;
  /** The end of its last pause; null: it never stood still. */
  pausedUntil: Date | null;
  claimedById: string | null;
  claimedByName: string | null;
};

type QueueRow = Omit<QueueItem, "task" | "samePerson"> & WithSamePerson & { pin: string; place: number };

export type QueuePage = { items: QueueItem[]; next: string | null; previous: string | null };
export type QueueCounts = { all: number; mine: number; free: number; late: number };

const PAGE = 30;
/** Beyond this a count is "1.000+": an exact one of a large queue costs more than the page. */
export const COUNT_LIMIT = 1000;

/** Open duties of the actor's roles, the most urgent first, answered corrections on top, what waits for the applicant last; keyset on (place, due, run). */
export async function listQueue(ctx: StaffContext, filter: QueueFilter): Promise<QueuePage> {
  const roles = dutyRolesOf(ctx.actor.roles);
  if (roles.length === 0) return { items: [], next: null, previous: null };
  const back = filter.sebelum !== undefined && filter.sesudah === undefined;
  const key = keyOf(filter.sesudah ?? filter.sebelum);
  const direction = Prisma.raw(back ? "DESC" : "ASC");
  const order = Prisma.sql`d.place ${direction}, d.due_at ${direction}, d.run_id ${direction}`;
  const most = Prisma.raw(`${PAGE + 1}`);
  const operator = Prisma.raw(back ? "<" : ">");
  // One index range per role, merged: an IN over roles would sort the whole queue.
  const { place, due, run } = key ?? (back ? LAST : FIRST);
  const ranges = roles.map(
    (role) => Prisma.sql`(
      SELECT o.*, ${standsStill(ctx.clock())} AS stopped FROM open_duty o
      WHERE o.role = ${role} AND (o.place, o.due_at, o.run_id) ${operator} (${place}::smallint, ${due}::timestamptz, ${run}::uuid)
        ${conditions(ctx, filter)}
      ORDER BY o.place ${direction}, o.due_at ${direction}, o.run_id ${direction} LIMIT ${most})`,
  );
  const rows = await db().$queryRaw<QueueRow[]>`
    SELECT d.run_id AS "runId", d.duty_id AS duty, d.role, d.verb, d.row_no AS "rowNo", d.round, d.status, d.scope::text AS scope,
           d.service_slug AS "serviceSlug", s.name AS "serviceName", d.kecamatan_code AS "kecamatanCode", a.reference, d.programme_id AS "programmeId",
           COALESCE(a.applicant_name || ' – ' || a.business_name, p.title) AS title,
           ${SAME_PERSON} AS others, r.pinned_hash AS pin, a.came_back_at IS NOT NULL AS "cameBack",
           EXISTS (SELECT 1 FROM notice n WHERE n.application_id = d.application_id AND ${LOST_MAIL}) AS "mailLost",
           d.opened_at AS "openedAt", d.due_at AS "dueAt", d.waits_for_applicant AS waits, d.stopped, d.paused_until AS "pausedUntil", d.place, d.objection, d.claimed_by_id AS "claimedById", h.name AS "claimedByName"
    FROM (SELECT * FROM (${Prisma.join(ranges, " UNION ALL ")}) AS d ORDER BY ${order} LIMIT ${most}) AS d
    JOIN service s ON s.slug = d.service_slug
    JOIN run r ON r.id = d.run_id
    LEFT JOIN application a ON a.id = d.application_id
    LEFT JOIN programme p ON p.id = d.programme_id
    LEFT JOIN staff h ON h.id = d.claimed_by_id
    ORDER BY ${order}`;
  const more = rows.length > PAGE;
  const page = rows.slice(0, PAGE);
  if (back) page.reverse();
  const [samePersonOf, taskOf] = await Promise.all([readSamePerson(db(), ctx.actor, page), readDutyTasks(db(), page)]);
  return {
    items: page.map(({ others, pin, place: _, ...item }) => ({
      ...item,
      task: taskOf({ ...item, pin }),
      samePerson: samePersonOf({ others }),
    })),
    next: (back || more) && page.length > 0 ? cursorOf(page.at(-1)) : null,
    previous: (back ? more : key !== null) && page.length > 0 ? cursorOf(page[0]) : null,
  };
}

/** The counts of the tabs and the rail; each stops at COUNT_LIMIT + 1. */
export async function countQueue(ctx: StaffContext): Promise<QueueCounts> {
  const roles = dutyRolesOf(ctx.actor.roles);
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM open_duty o WHERE o.role = ANY(${roles}::text[]) ${condition} LIMIT ${COUNT_LIMIT + 1}) AS counted)`;
  const [counts] = await db().$queryRaw<QueueCounts[]>`
    SELECT ${count(Prisma.empty)} AS "all", ${count(Prisma.sql`AND o.claimed_by_id = ${ctx.actor.id}::uuid`)} AS mine,
           ${count(Prisma.sql`AND o.claimed_by_id IS NULL`)} AS free, ${count(Prisma.sql`AND ${isLateDuty(ctx.clock())}`)} AS late`;
  return counts ?? { all: 0, mine: 0, free: 0, late: 0 };
}

/** Papers that wait for an initial or a signature of the actor's roles, whoever holds them; stops at COUNT_LIMIT + 1. */
export async function countToSign(ctx: StaffContext): Promise<number> {
  const roles = dutyRolesOf(ctx.actor.roles);
  const [found] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM open_duty o WHERE o.role = ANY(${roles}::text[]) AND ${TO_SIGN} LIMIT ${COUNT_LIMIT + 1}) AS c`;
  return found?.count ?? 0;
}

const TO_SIGN = Prisma.raw("o.verb IN ('initial', 'approve')");

/** The next duty that the actor may do, the most urgent first; not of this run. */
export async function findNextItem(ctx: StaffContext, besidesRunId?: string): Promise<QueueItem | null> {
  const { items } = await listQueue(ctx, {});
  const isDoable = ({ runId, role, waits, claimedById }: QueueItem) =>
    runId !== besidesRunId && role !== APPLICANT && !waits && (claimedById === null || claimedById === ctx.actor.id);
  return items.find(isDoable) ?? null;
}

/** Address of the next duty after this run, for "berikutnya" with one key. */
export async function findNextDuty(ctx: StaffContext, besidesRunId: string): Promise<string | null> {
  const next = await findNextItem(ctx, besidesRunId);
  if (!next) return null;
  return next.reference ? `/petugas/permohonan/${next.reference}` : `/petugas/kegiatan/${next.programmeId}`;
}

function conditions(ctx: StaffContext, filter: QueueFilter): Prisma.Sql {
  const parts = [
    filter.layanan && Prisma.sql`AND o.service_slug = ${filter.layanan}`,
    filter.status && Prisma.sql`AND o.status = ${filter.status}`,
    filter.kecamatan && Prisma.sql`AND o.kecamatan_code = ${filter.kecamatan}`,
    filter.tampil === "saya" && Prisma.sql`AND o.claimed_by_id = ${ctx.actor.id}::uuid`,
    filter.tampil === "bebas" && Prisma.sql`AND o.claimed_by_id IS NULL`,
    filter.tampil === "lewat" && Prisma.sql`AND ${isLateDuty(ctx.clock())}`,
    filter.tampil === "tanda" && Prisma.sql`AND ${TO_SIGN}`,
  ].filter((part): part is Prisma.Sql => typeof part === "object");
  return parts.length > 0 ? Prisma.join(parts, " ") : Prisma.empty;
}

type Key = { place: number; due: string; run: string };

const FIRST: Key = { place: QUEUE_PLACES.cameBack, due: "-infinity", run: "00000000-0000-0000-0000-000000000000" };
const LAST: Key = { place: QUEUE_PLACES.waits, due: "infinity", run: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

function keyOf(cursor: string | undefined): Key | null {
  if (!cursor) return null;
  const [place, due, run] = cursor.split(".");
  return { place: Number(place), due: new Date(Number(due)).toISOString(), run: run ?? "" };
}

function cursorOf(item: QueueRow | undefined): string | null {
  return item ? `${item.place}.${item.dueAt.getTime()}.${item.runId}` : null;
}
