import "server-only";
import { isLateDuty } from "@/lib/cases/late-duties";
import { canReadCaseList } from "@/lib/domain/case-readers";
import { cursorOf, type Edge, edgeOf } from "@/lib/domain/keyset";
import { SOP_FIGURES, type SopFigure } from "@/lib/domain/sop-figures";
import { projectRows, type Scope } from "@/lib/domain/workflow";
import { visibleServices } from "@/lib/features/desk/search.queries";
import { listVisiblePins } from "@/lib/features/programmes/programmes.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import type { SopRunsFilter } from "./reports.schema";
import {
  chooseSopReport,
  endedRowsOf,
  OPEN_PIN,
  openRowsOf,
  type SopAsked,
  type SopChoice,
} from "./sop-report-choice.queries";

/** One that a figure counts. `endedAt` null: it stands in the row now. Durations: working milliseconds, of ended rows. */
export type SopRun = {
  runId: string;
  /** null: a programme, which has a title instead. */
  reference: string | null;
  programme: { id: string; title: string } | null;
  serviceName: string;
  startedAt: Date;
  endedAt: Date | null;
  dueAt: Date | null;
  office: number;
  applicant: number;
  outside: number;
  rounds: number;
};

export type SopRuns = SopChoice & {
  figure: SopFigure;
  scope: Scope;
  row: { no: number; activity: string };
  runs: SopRun[];
  /** How many are counted whose cases the reader's roles do not open. */
  hidden: number;
  next: string | null;
};

const PAGE = 50;

/**
 * Who a figure of the report counts, of what the reader's roles open, the latest end, or the earliest day, first; keyset on
 * (moment, run). null: no such SOP or row.
 */
export async function listSopRuns(ctx: StaffContext, filter: SopRunsFilter): Promise<SopRuns | null> {
  if (!canReadCaseList(ctx.actor)) throw new Error("Cases of a report were asked for without the right to read them");
  const found = await chooseSopReport(ctx, filter);
  const scope = filter.lingkup ?? "application";
  const row = found && projectRows(found.definition, scope).find(({ no }) => no === filter.langkah);
  if (!found || !row) return null;
  const { definition: _definition, previous: _previous, ...choice } = found;
  const figure = filter.angka ?? "selesai";
  const { now } = SOP_FIGURES[figure];
  const order = Prisma.raw(now ? "ASC" : "DESC");
  const [services, pins] = await Promise.all([visibleServices(ctx), listVisiblePins(ctx)]);
  const counted = countedBy(ctx, { asked: choice, scope, no: row.no, figure });
  const mine = Prisma.sql`CASE WHEN x.scope = 'application' THEN x.service = ANY(${services}) ELSE x.pin = ANY(${[...pins.keys()]}) END`;
  const [runs, [hidden]] = await Promise.all([
    db().$queryRaw<(SopRun & { at: Date; programmeId: string | null; title: string | null })[]>`
      SELECT x.*, a.reference, g.id AS "programmeId", g.title, s.name AS "serviceName" FROM (${counted}) AS x
      LEFT JOIN application a ON a.run_id = x."runId" LEFT JOIN programme g ON g.run_id = x."runId"
      JOIN service s ON s.slug = x.service WHERE ${mine} ${beyond(edgeOf(filter.sesudah), now)}
      ORDER BY x.at ${order}, x."runId" ${order} LIMIT ${PAGE + 1}`,
    db().$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM (${counted}) AS x WHERE NOT (${mine})`,
  ]);
  const page = runs.slice(0, PAGE);
  const last = page.at(-1);
  return {
    ...choice,
    figure,
    scope,
    row: { no: row.no, activity: row.activity },
    runs: page.map(({ at: _at, programmeId, title, office, applicant, outside, ...run }) => ({
      ...run,
      programme: programmeId ? { id: programmeId, title: title ?? "" } : null,
      office: Number(office),
      applicant: Number(applicant),
      outside: Number(outside),
    })),
    hidden: hidden.count,
    next: runs.length > PAGE && last ? cursorOf({ at: last.at, id: last.runId }) : null,
  };
}

type Counted = { asked: SopAsked; scope: Scope; no: number; figure: SopFigure };

/** Runs `x` that the figure counts, as the report counts them. */
function countedBy(ctx: StaffContext, { asked, scope, no, figure }: Counted): Prisma.Sql {
  if (SOP_FIGURES[figure].now)
    return Prisma.sql`SELECT o.run_id AS "runId", o.scope, min(o.service_slug) AS service, min(r.pinned_hash) AS pin,
        min(o.due_at) AS at, min(o.opened_at) AS "startedAt", NULL::timestamptz AS "endedAt", min(o.due_at) AS "dueAt",
        0 AS office, 0 AS applicant, 0 AS outside, max(o.round) AS rounds
      FROM open_duty o ${OPEN_PIN} WHERE ${openRowsOf(ctx, asked)} AND o.scope = ${scope}::run_scope AND o.row_no = ${no}
        ${figure === "terlambat" ? Prisma.sql`AND ${isLateDuty(ctx.clock())}` : Prisma.empty}
      GROUP BY o.run_id, o.scope`;
  return Prisma.sql`SELECT t.run_id AS "runId", t.scope, t.service_slug AS service, r.pinned_hash AS pin, t.ended_at AS at,
      t.started_at AS "startedAt", t.ended_at AS "endedAt", t.due_at AS "dueAt", t.office, t.applicant, t.outside, t.rounds
    FROM row_time t JOIN run r ON r.id = t.run_id
    WHERE ${endedRowsOf(ctx, asked)} AND t.scope = ${scope}::run_scope AND t.row_no = ${no} ${ENDED[figure] ?? Prisma.empty}`;
}

const ENDED: Partial<Record<SopFigure, Prisma.Sql>> = {
  tepat: Prisma.sql`AND t.ended_at <= t.due_at`,
  lewat: Prisma.sql`AND (t.ended_at > t.due_at OR t.due_at IS NULL)`,
  ulang: Prisma.sql`AND t.rounds > 1`,
};

function beyond(edge: Edge | null, isRising: boolean): Prisma.Sql {
  if (!edge) return Prisma.empty;
  return Prisma.sql`AND (x.at, x."runId") ${Prisma.raw(isRising ? ">" : "<")} (${edge.at}, ${edge.id}::uuid)`;
}
