import "server-only";
import { readDutyTasks } from "@/lib/cases/duty-task";
import { listSamePerson, type SamePerson } from "@/lib/cases/same-person";
import { type CaseFilters, takesProgrammes } from "@/lib/domain/case-list";
import { canReadCaseList } from "@/lib/domain/case-readers";
import { cursorOf, edgeOf } from "@/lib/domain/keyset";
import type { ApplicationStatus, ProgrammeStatus, Verb } from "@/lib/domain/workflow";
import { visibleServices } from "@/lib/features/desk/search.queries";
import { findCasesWithLostMail } from "@/lib/features/notices/notices.queries";
import { listVisiblePins } from "@/lib/features/programmes/programmes.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { ListCursors } from "./case-list.schema";
import { besideCases, type ListScope, type Portion, portionOf } from "./portion.queries";

/** The duty that is open now: the case's own, or that of the programme that it sits in. */
export type OpenStep = {
  role: string;
  verb: Verb;
  task: string | null;
  dueAt: Date;
  /** OSS, on which it is done, is down, or it was paused. */
  stopped: boolean;
  /** The end of its last pause; null: it never stood still. */
  pausedUntil: Date | null;
  heldById: string | null;
  heldByName: string | null;
};

type Common = {
  id: string;
  serviceSlug: string;
  serviceName: string;
  kecamatanCode: string | null;
  open: OpenStep | null;
};
export type ListedApplication = Common & {
  kind: "application";
  reference: string;
  applicantName: string;
  businessName: string;
  status: ApplicationStatus;
  submittedAt: Date;
  closedAt: Date | null;
  cameBackAt: Date | null;
  answerDueAt: Date | null;
  villageCode: string;
  nib: string | null;
  outcome: string | null;
  /** Where it has a seat. */
  programme: { id: string; title: string } | null;
  /** Other applications with the same NIK. */
  samePerson: SamePerson[];
  /** A letter to the applicant did not arrive: they are to be telephoned. */
  mailLost: boolean;
};
export type ListedProgramme = Common & { kind: "programme"; title: string; status: ProgrammeStatus };
export type ListedCase = ListedApplication | ListedProgramme;

export type CaseListPage = { items: ListedCase[]; next: string | null; previous: string | null };

const PAGE = 30;

/** One page of a view, of the services that the reader's roles open; keyset on (moment, id). */
export async function listCases(ctx: StaffContext, filters: CaseFilters, cursors: ListCursors): Promise<CaseListPage> {
  const back = cursors.sebelum !== undefined && cursors.sesudah === undefined;
  const edge = edgeOf(cursors.sesudah ?? cursors.sebelum);
  const scope = await listScope(ctx, filters);
  const rows = await readRows(ctx, filters, scope, { edge, back, limit: PAGE + 1 });
  const more = rows.length > PAGE;
  const page = rows.slice(0, PAGE);
  if (back) page.reverse();
  const ids = page.flatMap(({ applicationId }) => applicationId ?? []);
  const [others, lost, taskOf] = await Promise.all([
    listSamePerson(db(), ctx.actor, ids),
    findCasesWithLostMail(ctx, ids),
    readDutyTasks(db(), page),
  ]);
  return {
    items: page.map((row) =>
      itemOf(row, {
        task: taskOf(row) ?? null,
        samePerson: others.get(row.applicationId ?? "") ?? [],
        mailLost: lost.has(row.applicationId ?? ""),
      }),
    ),
    next: back || more ? endOf(page.at(-1)) : null,
    previous: (back ? more : edge !== null) ? endOf(page[0]) : null,
  };
}

/** What the actor's roles open, as the search and the pages of cases and programmes have it. */
export async function listScope(ctx: StaffContext, filters: CaseFilters): Promise<ListScope> {
  if (!canReadCaseList(ctx.actor)) return { services: [], pins: [] };
  const [services, pins] = await Promise.all([
    visibleServices(ctx),
    takesProgrammes(filters) ? listVisiblePins(ctx) : new Map<string, unknown>(),
  ]);
  return { services, pins: [...pins.keys()] };
}

type Row = Omit<ListedApplication, "kind" | "programme" | "samePerson" | "mailLost" | "open" | "status"> &
  Omit<OpenStep, "task"> & {
    at: Date;
    duty: string;
    objection: string | null;
    pin: string | null;
    status: string;
    applicationId: string | null;
    programmeId: string | null;
    title: string;
    seatId: string | null;
    seatTitle: string | null;
  };

async function readRows(ctx: StaffContext, filters: CaseFilters, scope: ListScope, portion: Portion): Promise<Row[]> {
  const found = portionOf(ctx, filters, scope, portion);
  if (!found) return [];
  return db().$queryRaw<Row[]>`
    SELECT x.at, x.id, x.application_id AS "applicationId", x.programme_id AS "programmeId", a.reference,
      a.applicant_name AS "applicantName", a.business_name AS "businessName", COALESCE(a.status::text, p.status::text) AS status,
      a.submitted_at AS "submittedAt", a.closed_at AS "closedAt", a.came_back_at AS "cameBackAt",
      a.answer_due_at AS "answerDueAt", a.village_code AS "villageCode", a.outcome, i.nib, p.title,
      COALESCE(a.kecamatan_code, d.kecamatan_code) AS "kecamatanCode", s.slug AS "serviceSlug", s.name AS "serviceName",
      sp.id AS "seatId", sp.title AS "seatTitle", d.role, d.verb, d.objection, d.duty_id AS duty, r.pinned_hash AS pin, d.due_at AS "dueAt", COALESCE(d.stopped, false) AS stopped, d.paused_until AS "pausedUntil",
      d.claimed_by_id AS "heldById", h.name AS "heldByName"
    FROM (SELECT f.*, row_number() OVER () AS place FROM (${found}) AS f) AS x
    LEFT JOIN application a ON a.id = x.application_id
    ${besideCases(ctx)}
    LEFT JOIN run r ON r.id = d.run_id
    LEFT JOIN staff h ON h.id = d.claimed_by_id
    JOIN service s ON s.slug = COALESCE(a.service_slug, d.service_slug)
    ORDER BY x.place`;
}

type Beside = { task: string | null; samePerson: SamePerson[]; mailLost: boolean };

function itemOf(row: Row, { task, samePerson, mailLost }: Beside): ListedCase {
  const { serviceSlug, serviceName, kecamatanCode, programmeId, seatId, seatTitle } = row;
  const { role, verb, dueAt, stopped, pausedUntil, heldById, heldByName } = row;
  const open = role ? { role, verb, task, dueAt, stopped, pausedUntil, heldById, heldByName } : null;
  if (programmeId)
    return {
      kind: "programme",
      id: programmeId,
      title: row.title,
      status: row.status as ProgrammeStatus,
      serviceSlug,
      serviceName,
      kecamatanCode,
      open,
    };
  return {
    kind: "application",
    id: row.applicationId ?? "",
    reference: row.reference,
    applicantName: row.applicantName,
    businessName: row.businessName,
    status: row.status as ApplicationStatus,
    submittedAt: row.submittedAt,
    closedAt: row.closedAt,
    cameBackAt: row.cameBackAt,
    answerDueAt: row.answerDueAt,
    villageCode: row.villageCode,
    nib: row.nib,
    outcome: row.outcome,
    programme: seatId && seatTitle ? { id: seatId, title: seatTitle } : null,
    serviceSlug,
    serviceName,
    kecamatanCode,
    open,
    samePerson,
    mailLost,
  };
}

function endOf(row: Row | undefined): string | null {
  return row ? cursorOf(row) : null;
}
