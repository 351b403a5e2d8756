import "server-only";
import { CALENDAR, readCalendar } from "@/lib/cases/calendar";
import { findDelivery } from "@/lib/cases/letters/delivery-lines";
import { readObjectionDays } from "@/lib/cases/objection-days";
import { RUN_COLUMNS, type RunRow, toRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { serviceFormOf } from "@/lib/cases/services";
import { readStored, type StoredAnswers, withoutBirth } from "@/lib/domain/answers";
import { type ApplicationCard, cardOf, type NextStep, type OwnFacts, whatNext } from "@/lib/domain/application-card";
import { begunOf } from "@/lib/domain/application-card/facts";
import { type AnswerLine, describeAnswers } from "@/lib/domain/forms/describe";
import { answerLabel } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { emailHint } from "@/lib/domain/identifiers/email-hint";
import { maskName } from "@/lib/domain/mask-name";
import { type OfficeChange, officeChanges } from "@/lib/domain/office-changes";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Available, Event, State, TimelineRow, TimeUsed } from "@/lib/domain/workflow";
import { available, fold, timeline, timeUsed, waitsForOss, waitsForPapers } from "@/lib/domain/workflow";
import { objectionOf } from "@/lib/domain/workflow/objection";
import { type Calendar, witaDate } from "@/lib/domain/working-time";
import { listStampTexts, type StampTexts } from "@/lib/features/documents/stamps.queries";
import { findCasesWithLostMail } from "@/lib/features/notices/notices.queries";
import type { CitizenContext, Context } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { type ProgrammeSide, readProgrammeSide } from "./programme.queries";
import { listReturnedFields, type ReturnedField } from "./returned-fields.queries";

export type { ReturnedField };

/** What anybody with the number may see: no address, no phone, the name masked. */
export type PublicCase = ProgrammeSide & {
  reference: string;
  service: { slug: string; name: string };
  status: State["status"];
  /** Somebody of the office is working on it, or on the programme it sits in. */
  isHeld: boolean;
  maskedName: string;
  submittedAt: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  /** When the last row may be expected to end; null while waiting for a programme or when closed. */
  expectedAt: Date | null;
  rows: TimelineRow[];
  card: ApplicationCard;
};

/** What the applicant sees besides, after the second fact. */
export type OwnCase = PublicCase & {
  applicationId: string;
  name: string;
  dueOn: string | null;
  /** Where the address of the mail looks like a slip: its end as it is, and as it was probably meant; the whole address is in nobody's way. */
  mailSlip: { host: string; meant: string } | null;
  /** A letter of the office to that address came back or was refused. */
  mailLost: boolean;
  returned: ReturnedField[];
  /** What the form of `returned` shows of the answers that the office may change meanwhile. */
  version: string;
  /** Answers that the office filled in or corrected, with the applicant's own words. */
  officeChanges: (Omit<OfficeChange, "by"> & { label: string })[];
  /** Words that go over the picture of a returned identity paper, by its requirement. */
  stamps: StampTexts;
  /** `atOffice`: brought to the office instead of sent. */
  requirements: { key: string; label: string; state: string; reason: string | null; atOffice: boolean }[];
  messages: { id: string; subject: string; body: string; at: Date }[];
  commands: Available[];
  /** What may be done with the result, or about it. */
  next: NextStep[];
  /** What the office wrote to the outcome: the amount, or why not. */
  outcomeNote: string | null;
  /** The answers as they stand now, in the order of the form; the sealed ones (NIK, birth date, NPWP) are not read again. */
  answers: AnswerLine[];
  /** Working milliseconds so far, by who had them. */
  used: TimeUsed;
  reason: string | null;
  /** What the rejecting clerk wrote that they may do next. */
  advice: string | null;
  nib: string | null;
  /** When the applicant said that they come. */
  confirmedAt: Date | null;
  /** The applicant's own invitation: made, and handed to whom, when and how. */
  letter: { deliveredOn: Date | null; deliveredTo: string | null; deliveredBy: string | null } | null;
};

/** null: no such number (a draft that was recalled counts as one: it is shown, masked). */
export async function findPublicCase(ctx: Context, reference: string): Promise<PublicCase | null> {
  const loaded = await load(ctx, { reference });
  return loaded && publicView(loaded, null);
}

export async function getOwnCase(ctx: CitizenContext): Promise<OwnCase> {
  const loaded = await load(ctx, { id: ctx.actor.applicationId });
  if (!loaded) throw new Error("The citizen's case is gone");
  const { application, run, state } = loaded;
  const { objectionDays, commands } = await readCommands(loaded);
  const own: OwnFacts = {
    commands,
    nib: application.nib,
    dueOn: state.correction?.dueOn ?? null,
    confirmed: state.confirmedAt !== null,
    resultFile: state.status === "completed" ? await findResultFile(application.id) : null,
    objectionDays,
  };
  const catalogue = run.requirements as RequirementEntry[];
  const labelOf = (key: string) => catalogue.find((entry) => entry.key === key)?.label ?? key;
  const service = await serviceFormOf(db(), application.service.slug);
  const letter = loaded.side.programme
    ? await findDelivery(db(), { programmeId: loaded.side.programme.id, applicationId: application.id })
    : null;
  return {
    ...publicView(loaded, own),
    ...loaded.side,
    applicationId: application.id,
    name: application.applicantName,
    dueOn: state.correction?.dueOn ?? null,
    mailSlip: state.closedAt ? null : slipOf(application.answers.identity.email),
    mailLost: !state.closedAt && (await findCasesWithLostMail(ctx, [application.id])).size > 0,
    ...listReturnedFields(ctx, {
      items: state.correction?.items ?? [],
      service,
      catalogue,
      answers: application.answers,
    }),
    officeChanges: changesOf(run.history, service),
    stamps: state.correction ? await listStampTexts(ctx, application.service.slug) : {},
    requirements: Object.entries(state.requirements).map(([key, requirement]) => ({
      key,
      label: labelOf(key),
      state: requirement.state,
      reason: requirement.reason ?? null,
      atOffice: requirement.atOffice === true,
    })),
    messages: await listMessages(application.id),
    commands,
    next: whatNext(factsOf(loaded, own)),
    outcomeNote: state.outcome?.note ?? null,
    answers: describeAnswers(service, withoutBirth(application.answers), witaDate(loaded.now)),
    used: timeUsed(state, loaded.calendar, loaded.now),
    reason: state.reason,
    advice: state.advice,
    nib: application.nib,
    confirmedAt: state.confirmedAt,
    letter,
  };
}

function changesOf(history: readonly Event[], service: FormService): OwnCase["officeChanges"] {
  return officeChanges(history).map(({ by: _, ...change }) => ({ ...change, label: answerLabel(service, change.key) }));
}

/** What the applicant may do now; the term of an objection is asked only where something was rejected. */
async function readCommands({ run, state, now, seat }: NonNullable<Awaited<ReturnType<typeof load>>>) {
  const objectionDays = state.status === "rejected" ? await readObjectionDays(db()) : null;
  const world = { now, seat, objectionDays: objectionDays ?? undefined };
  return { objectionDays, commands: available(run.definition, state, { id: "pemohon" }, world) };
}

/** The newest first. */
async function listMessages(applicationId: string): Promise<OwnCase["messages"]> {
  const messages = await db().notice.findMany({
    where: { applicationId, channel: "portal", staffId: null },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { id: true, subject: true, body: true, createdAt: true },
  });
  return messages.map(({ createdAt, ...message }) => ({ ...message, at: createdAt }));
}

function slipOf(email = ""): OwnCase["mailSlip"] {
  const meant = emailHint(email);
  return meant === null ? null : { host: hostOf(email), meant: hostOf(meant) };
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** Which service the applicant's own case is for. */
export async function getServiceOfCase(ctx: CitizenContext) {
  const which = { where: { id: ctx.actor.applicationId }, select: { serviceSlug: true } };
  return db().application.findUniqueOrThrow(which);
}

type CaseRow = RunRow & {
  applicationId: string;
  reference: string;
  applicantName: string;
  answers: StoredAnswers;
  slug: string;
  service: string;
  nib: string | null;
  wishedProgrammeId: string | null;
  everSeated: boolean;
  calendar: string;
};

/** One statement for the case and the calendar, more only where a programme is involved: this is the most read page. */
async function load(ctx: Context, where: { reference: string } | { id: string }) {
  const which = "id" in where ? Prisma.sql`a.id = ${where.id}::uuid` : Prisma.sql`a.reference = ${where.reference}`;
  const [row] = await db().$queryRaw<CaseRow[]>`
    SELECT a.id AS "applicationId", a.reference, a.applicant_name AS "applicantName", a.answers, s.slug, s.name AS service, n.nib,
      a.wished_programme_id AS "wishedProgrammeId",
      EXISTS (SELECT 1 FROM seat t WHERE t.application_id = a.id) AS "everSeated", ${RUN_COLUMNS}, ${CALENDAR} AS calendar
    FROM application a JOIN service s ON s.slug = a.service_slug JOIN run r ON r.id = a.run_id
      JOIN pinned_definition p ON p.hash = r.pinned_hash LEFT JOIN nib_issue n ON n.application_id = a.id
    WHERE ${which}`;
  if (!row) return null;
  const calendar = readCalendar(row.calendar);
  const { applicationId: id, slug, service, reference, applicantName, answers, nib, wishedProgrammeId } = row;
  const about = { reference, applicantName, answers: readStored(answers), nib, wishedProgrammeId };
  const application = { id, ...about, service: { slug, name: service } };
  const run = toRun(row);
  const seat = row.everSeated ? await seatRuns(db(), id) : [];
  const now = ctx.clock();
  const state = fold(run.definition, run.history, seat);
  const side = await readProgrammeSide(ctx, { application, history: run.history, state, seats: seat, now });
  const rows = timeline(run.definition, state, calendar, now, seat);
  return { application, run, seat, state, side, rows, calendar, now };
}

/** What the service ends with; the applicant may open it once the case is completed. */
async function findResultFile(applicationId: string): Promise<string | null> {
  const file = await db().document.findFirst({
    where: { applicationId, kind: "output", supersededAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return file?.id ?? null;
}

type Loaded = {
  application: { reference: string; applicantName: string; service: { slug: string; name: string } };
  state: State;
  rows: TimelineRow[];
  side: ProgrammeSide;
  seat: Seats;
  calendar: Calendar;
  now: Date;
};

type Seats = Awaited<ReturnType<typeof seatRuns>>;

function isHeld(state: State, seats: Seats): boolean {
  if (state.open.some((open) => open.heldBy !== null)) return true;
  const programme = seats.find(({ programmeId }) => programmeId === state.seat?.programmeId);
  return !!programme && fold(programme.definition, programme.history).open.some((open) => open.heldBy !== null);
}

function factsOf({ application, state, rows, side, seat, calendar, now }: Loaded, own: OwnFacts | null) {
  const { reference, service } = application;
  const { status, closedAt } = state;
  const outcome = state.outcome?.outcome ?? null;
  const { programme, left } = side;
  return {
    reference,
    service,
    status,
    rows,
    isHeld: isHeld(state, seat),
    begun: begunOf(state, rows, seat),
    closedAt,
    outcome,
    toBring: waitsForPapers(state),
    ossDown: waitsForOss(state, calendar, now),
    objection: objectionOf(state)?.role ?? null,
    objected: state.objected,
    objectionRefused: state.rejection?.onObjection === true,
    programme,
    left,
    own,
    now,
  };
}

/** `own` null: for whoever has shown the number alone. */
function publicView(loaded: Loaded, own: OwnFacts | null): PublicCase {
  const { application, state, rows, side } = loaded;
  const facts = factsOf(loaded, own);
  return {
    ...side,
    // Why a seat was lost, and the number of an invitation, are the applicant's alone.
    left: side.left && { ...side.left, reason: null },
    programme: side.programme && { ...side.programme, letter: null },
    reference: application.reference,
    service: application.service,
    status: state.status,
    isHeld: facts.isHeld,
    maskedName: maskName(application.applicantName),
    submittedAt: state.submittedAt,
    closedAt: state.closedAt,
    outcome: facts.outcome,
    expectedAt: state.closedAt ? null : (rows.at(-1)?.expectedAt ?? null),
    rows,
    card: cardOf(facts),
  };
}
