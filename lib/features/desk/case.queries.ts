import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { listRolesReached } from "@/lib/cases/reach";
import { type LockedRun, readRun } from "@/lib/cases/runs";
import { listSamePerson, type SamePerson } from "@/lib/cases/same-person";
import { seatRuns } from "@/lib/cases/seats";
import { serviceFormOf } from "@/lib/cases/services";
import { describeHistory, type HistoryLine, staffInHistory } from "@/lib/cases/words/history";
import { describeOfficeChanges, type ListedOfficeChange } from "@/lib/cases/words/office-changes";
import { rejectedBeforeWords } from "@/lib/cases/words/rejected-before";
import { describeRequests, type ListedRequest, type ToldRequests } from "@/lib/cases/words/requests";
import { readStored, type StoredAnswers, withoutBirth } from "@/lib/domain/answers";
import { mostFiles } from "@/lib/domain/files";
import { type AnswerLine, describeAnswers } from "@/lib/domain/forms/describe";
import { answerAt, answerLabel, factField, findQuestion, returnable } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { type IssuedNib, issuedNib as issuedNibOf } from "@/lib/domain/nib";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import {
  type Available,
  available,
  currentDuties,
  dutiesIn,
  fold,
  itemsToDecide,
  type Options,
  requirementSeen,
  type State,
  type TimelineRow,
  timeline,
} from "@/lib/domain/workflow";
import { canActOnCase, canCommandCase, canSeeCase, canSeeIdentity, canSeeRelated } from "@/lib/domain/workflow/access";
import { taskWords } from "@/lib/domain/workflow/words";
import { type Calendar, witaDate } from "@/lib/domain/working-time";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { type CorrectableAnswer, listCorrectable } from "./answers.queries";
import { type HandOver, readHandOver } from "./assignees.queries";
import { programmeTitles, staffNames } from "./history.queries";

export type { ListedRequest };

export type CaseRequirement = {
  key: string;
  label: string;
  kind: "document" | "fact";
  state: State["requirements"][string]["state"];
  row: number | null;
  reason: string | null;
  seen: number; // as requirementSeen gives it
  /** The applicant brings it to the desk instead of sending a file. */
  atOffice: boolean;
  /** How many files may be kept of it. */
  maxFiles: number;
  value: string | null;
  /** The value was given but is encrypted: staff must ask to see it. */
  masked: boolean;
};

export type CaseDuty = {
  id: string;
  label: string;
  /** What staff call it: "Catat NIB". */
  task: string;
  role: string;
  verb: string;
  row: number;
  record: string | null;
};
type Told = HandOver & ToldRequests;
type Said = "open" | "round" | "correction" | "reason" | "outcome" | "objected" | "overruled" | "rejection";

/** Everything the case page shows; NIK masked. */
export type CaseView = Told & {
  applicationId: string;
  runId: string;
  reference: string;
  service: { slug: string; name: string };
  status: State["status"];
  applicantName: string;
  businessName: string;
  /** null for whoever may not see the number itself. */
  nikMasked: string | null;
  phone: string;
  email: string | null;
  businessId: string | null;
  submittedAt: Date | null;
  sop: { key: string; version: number };
  answers: AnswerLine[];
  /** Answers that may be returned to the applicant, beside the requirements; also what was left empty, and the sealed ones. */
  returnable: { key: string; label: string }[];
  /** What the reader may fill in or correct now. */
  correctable: CorrectableAnswer[];
  /** Answers that read as the office wrote them. */
  officeChanges: ListedOfficeChange[];
  requirements: CaseRequirement[];
  state: Pick<State, Said> & {
    toDecide: string[]; // by the office, before the applicant's own duty can be done (rule 10)
  };
  duties: CaseDuty[];
  commands: Available[];
  rows: TimelineRow[];
  history: HistoryLine[];
  rejectedBefore: string | null; // as rejectedBeforeWords gives it
  notes: { id: string; author: string; body: string; at: Date }[];
  nib: string | null;
  issued: IssuedNib | null;
  /** Where it sits, or sat to the end. */
  programme: { id: string; title: string } | null;
  /** Programmes made under another SOP version, for which verification may be reopened. */
  asking: { id: string; title: string }[];
  /** Other applications with the same NIK. */
  samePerson: SamePerson[];
  /** The class or event the applicant asked for. */
  wish: { id: string; title: string } | null;
  holder: { id: string; name: string } | null;
  mayAct: boolean;
  mayIdentity: boolean;
  mayRelated: boolean;
  calendar: Calendar;
};

/** null: no such case, or the actor's roles have nothing to do with it (the two look alike). */
export async function findCase(ctx: StaffContext, reference: string): Promise<CaseView | null> {
  const row = await db().application.findUnique({ where: { reference }, select: CASE_ROW });
  if (!row || row.status === "draft") return null;
  const { run, seat, calendar, ownWork } = await readCaseRun(row);
  if (!canSeeCase(ctx.actor, run.definition)) return null;
  const now = ctx.clock();
  const state = fold(run.definition, run.history, seat);
  const mayAct = canActOnCase(ctx.actor, run.definition);
  const commands = commandsOf(ctx, run, state, { now, allowOwnWork: ownWork, seat });
  const [reached, staff, programmes, asking, samePerson, handOver] = await Promise.all([
    listRolesReached(db(), row.id),
    staffNames(ctx, staffIn(row, run, state)),
    programmeTitles(ctx, run.history),
    commands.some(({ type }) => type === "reopen_verification")
      ? listAskingProgrammes(row.service.slug, run.sopVersionId)
      : [],
    listSamePerson(db(), ctx.actor, [row.id]),
    readHandOver(ctx, { definition: run.definition, state, commands }),
  ]);
  const answers = readStored(row.answers);
  const service = await serviceFormOf(db(), row.service.slug);
  const label = (key: string) => answerLabel(service, key);
  const mayCorrect = commands.some(({ type }) => type === "correct_answers");
  const duties = dutiesOf(run);
  const requirements = describeRequirements(state, run, answers, service);
  const labels = new Map(requirements.map(({ key, label }) => [key, label]));
  const { open, round, correction, reason, outcome, objected, overruled, rejection } = state;
  const mayIdentity = canSeeIdentity(ctx.actor, reached);
  return {
    ...factsOf(row),
    nikMasked: mayIdentity ? row.nikMasked : null,
    status: state.status,
    submittedAt: state.submittedAt,
    sop: { key: run.definition.sop, version: run.definition.version },
    answers: describeAnswers(service, mayIdentity ? answers : withoutBirth(answers), witaDate(now)),
    correctable: mayCorrect ? listCorrectable(ctx, { service, answers }) : [],
    officeChanges: describeOfficeChanges(run.history, { staff, answerLabel: label }),
    // What a requirement stands for is returned with it.
    returnable: returnable(service).filter(({ fact }) => !requirements.some(({ key }) => key === fact)),
    requirements,
    state: { open, round, correction, reason, outcome, objected, overruled, rejection, toDecide: itemsToDecide(state) },
    duties,
    commands,
    asking,
    samePerson: samePerson.get(row.id) ?? [],
    rows: timeline(run.definition, state, calendar, now, seat),
    history: describeHistory(run.history, { duties, staff, programmes, requirements: labels, answerLabel: label }),
    rejectedBefore: rejectedBeforeWords(run.history, staff),
    ...describeRequests(run.history, { requirements: labels, answerLabel: label }),
    programme: programmeOf(state, programmes),
    notes: row.notes.map((note) => noteOf(note, staff)),
    holder: holderOf(state, staff),
    ...handOver,
    mayAct,
    mayIdentity,
    mayRelated: canSeeRelated(ctx.actor, run.definition),
    calendar,
  };
}

/** What the reader may do now; whoever has no duty in the case may still do what is the role above's. */
function commandsOf(ctx: StaffContext, { definition }: LockedRun, state: State, options: Options): Available[] {
  const offered = available(definition, state, toEngineActor(ctx), options);
  return offered.filter(({ type }) => canCommandCase(ctx.actor, definition, type));
}

const CASE_ROW = {
  id: true,
  runId: true,
  reference: true,
  status: true,
  applicantName: true,
  businessName: true,
  nikMasked: true,
  phone: true,
  email: true,
  businessId: true,
  answers: true,
  service: { select: { slug: true, name: true } },
  issuedNib: true,
  wishedProgramme: { select: { id: true, title: true } },
  notes: {
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { id: true, staffId: true, body: true, createdAt: true },
  },
} as const satisfies Prisma.ApplicationSelect;
type CaseRow = Prisma.ApplicationGetPayload<{ select: typeof CASE_ROW }>;

async function readCaseRun(row: CaseRow) {
  const [run, seat, calendar, setting] = await Promise.all([
    readRun(db(), row.runId),
    seatRuns(db(), row.id),
    getCalendar(),
    db().setting.findUnique({ where: { key: "allowOwnWork" }, select: { value: true } }),
  ]);
  return { run, seat, calendar, ownWork: setting?.value === true };
}

function programmeOf({ seat }: State, titles: Map<string, string>): CaseView["programme"] {
  return seat && { id: seat.programmeId, title: titles.get(seat.programmeId) ?? "Kegiatan" };
}

function holderOf(state: State, staff: Map<string, string>): CaseView["holder"] {
  const id = currentDuties(state).find(({ heldBy }) => heldBy)?.heldBy;
  return id ? { id, name: staff.get(id) ?? "Petugas" } : null;
}

function noteOf({ id, staffId, body, createdAt: at }: CaseRow["notes"][number], staff: Map<string, string>) {
  return { id, author: staff.get(staffId) ?? "Petugas", body, at };
}

/** What the row of the application says by itself. */
function factsOf({ id, answers: _, notes: _notes, issuedNib, wishedProgramme, ...facts }: CaseRow) {
  const issued = issuedNib && issuedNibOf(issuedNib);
  return { ...facts, applicationId: id, nib: issued?.nib ?? null, issued, wish: wishedProgramme };
}

function staffIn(row: CaseRow, run: LockedRun, state: State): string[] {
  return [
    ...staffInHistory(run.history),
    ...row.notes.map((note) => note.staffId),
    ...currentDuties(state).map((open) => open.heldBy ?? ""),
  ];
}

function dutiesOf({ definition }: LockedRun): CaseDuty[] {
  return dutiesIn(definition, "application").map(({ id, role, verb, row, task, record = null }) => ({
    id,
    task: taskWords({ task, verb }),
    role,
    verb,
    row: row.no,
    record,
    label: row.activity,
  }));
}

function describeRequirements(
  state: State,
  { requirements, history }: Pick<LockedRun, "requirements" | "history">,
  answers: StoredAnswers,
  service: FormService,
): CaseRequirement[] {
  return Object.entries(state.requirements).map(([key, requirement]) => {
    const entry = (requirements as RequirementEntry[]).find((candidate) => candidate.key === key);
    const field = factField(service, key);
    const isGiven = requirement.state !== "missing" && requirement.state !== "waived";
    return {
      key,
      label: entry?.label ?? key,
      kind: entry?.kind ?? "document",
      state: requirement.state,
      row: requirement.row,
      reason: requirement.reason ?? null,
      seen: requirementSeen(history, key),
      atOffice: requirement.atOffice === true,
      maxFiles: mostFiles(entry),
      value: field === null ? null : ((answerAt(answers, field) as string | undefined) ?? null),
      masked: field !== null && findQuestion(service, field)?.sealed === true && isGiven,
    };
  });
}

/** Open programmes of the service that were pinned to another version than this application. */
function listAskingProgrammes(serviceSlug: string, sopVersionId: string) {
  return db().programme.findMany({
    where: {
      serviceSlug,
      status: { in: ["open", "running"] },
      run: { pinned: { sopVersionId: { not: sopVersionId } } },
    },
    orderBy: { id: "desc" },
    take: 50,
    select: { id: true, title: true },
  });
}
