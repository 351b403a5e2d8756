import "server-only";
import type { CaseFilters } from "@/lib/domain/case-list";
import type { ApplicationStatus, ProgrammeStatus } from "@/lib/domain/workflow";
import type { WitaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { listScope } from "./case-list.queries";
import { besideCases, type ListScope, type Portion, portionOf } from "./portion.queries";

/** What a line of the file says, in the order of the statement: as text, and moments as days in WITA. */
export type FileRow = readonly [
  at: string,
  id: string,
  status: ApplicationStatus | ProgrammeStatus,
  isProgramme: boolean,
  /** null: of a programme. */
  reference: string | null,
  applicantName: string | null,
  businessOrTitle: string,
  serviceName: string,
  kecamatanCode: string | null,
  villageCode: string | null,
  /** Of the open duty; null: none is open. */
  role: string | null,
  stopped: boolean,
  heldByName: string | null,
  dueOn: WitaDate | null,
  submittedOn: WitaDate | null,
  /** Whole days from sending to closing, or until now. */
  age: number | null,
  answerDueOn: WitaDate | null,
  cameBackOn: WitaDate | null,
  closedOn: WitaDate | null,
  seatTitle: string | null,
  nib: string | null,
  outcome: string | null,
];

/** At once in memory while the list is written to a file: a megabyte of text. */
const PORTION = 4000;

/** The whole view, portion by portion; the next one is read while this one is written. */
export async function* walkFileRows(
  ctx: StaffContext,
  filters: CaseFilters,
  limit = PORTION,
): AsyncGenerator<FileRow[]> {
  const scope = await listScope(ctx, filters);
  const read = (edge: Portion["edge"]) => readFileRows(ctx, filters, scope, { edge, back: false, limit });
  let coming = read(null);
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last) return;
    const isLast = rows.length < limit;
    if (!isLast) {
      coming = read({ at: new Date(last[0]), id: last[1] });
      // Whoever breaks off while it comes hears nothing of it any more.
      coming.catch(() => undefined);
    }
    yield rows;
    if (isLast) return;
  }
}

/**
 * One portion as one text: a row of two dozen columns costs the driver more than it costs the database. OFFSET 0: each
 * application is fetched by its key; the planner would read all of them in the order of their keys to find some thousands.
 */
async function readFileRows(
  ctx: StaffContext,
  filters: CaseFilters,
  scope: ListScope,
  portion: Portion,
): Promise<FileRow[]> {
  const found = portionOf(ctx, filters, scope, portion);
  if (!found) return [];
  const [answer] = await db().$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_array(x.at, x.id, COALESCE(a.status::text, p.status::text), p.id IS NOT NULL, a.reference,
      a.applicant_name, COALESCE(a.business_name, p.title), s.name, COALESCE(a.kecamatan_code, d.kecamatan_code), a.village_code,
      d.role, COALESCE(d.stopped, false), h.name, ${dayOf("d.due_at")}, ${dayOf("a.submitted_at")},
      floor(extract(epoch FROM COALESCE(a.closed_at, ${ctx.clock()}::timestamptz) - a.submitted_at) / 86400)::int,
      ${dayOf("a.answer_due_at")}, ${dayOf("a.came_back_at")}, ${dayOf("a.closed_at")}, sp.title, i.nib, a.outcome)
      ORDER BY x.place)::text AS rows
    FROM (SELECT f.*, row_number() OVER () AS place FROM (${found}) AS f) AS x
    LEFT JOIN LATERAL (SELECT * FROM application b WHERE b.id = x.application_id OFFSET 0) AS a ON true
    ${besideCases(ctx)}
    LEFT JOIN staff h ON h.id = d.claimed_by_id
    JOIN service s ON s.slug = COALESCE(a.service_slug, d.service_slug)`;
  return JSON.parse(answer?.rows ?? "[]");
}

function dayOf(moment: string): Prisma.Sql {
  return Prisma.raw(`(${moment} AT TIME ZONE 'Asia/Makassar')::date`);
}
