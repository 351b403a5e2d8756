import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { countOpenOutcomes } from "@/lib/cases/decision";
import { type OwedLine, readOwed } from "@/lib/cases/letters/papers-of";
import { shownWords } from "@/lib/cases/letters/shown-words";
import { describeHistory, type HistoryLine, staffInHistory } from "@/lib/cases/words/history";
import { kindsNumberedBy } from "@/lib/domain/letters/kinds";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import type { ProgrammeType, RecordKind, Stage } from "@/lib/domain/programmes";
import { keptRecords, peopleOf, stageOf } from "@/lib/domain/programmes";
import { recordOfDuty } from "@/lib/domain/record-rights";
import {
  type Available,
  available,
  type Definition,
  dutiesIn,
  type State,
  type TimelineRow,
  timeline,
} from "@/lib/domain/workflow";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";
import { taskWords } from "@/lib/domain/workflow/words";
import { type Calendar, witaDate } from "@/lib/domain/working-time";
import { readEditableFacts } from "@/lib/features/programmes/editable-facts.queries";
import { shownSchedule } from "@/lib/features/programmes/programmes.messages";
import { findVisibleProgramme, type VisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { type HandOver, readHandOver } from "./assignees.queries";
import { staffNames } from "./history.queries";
import { listNumbersSince, type NumberSince } from "./numbers-since.queries";

export type ProgrammeDuty = {
  id: string;
  label: string;
  /** What staff call it: "Serahkan surat". */
  task: string;
  role: string;
  verb: string;
  row: number;
  record: RecordKind | null;
};
export type OwedPaper = OwedLine & { person: string };
/** What a duty wrote down when it ended, the newest that still counts; `since`: which of its numbers are not in force any more. */
export type FinishedRecord = { kind: RecordKind; row: number; at: Date; by: string; since: NumberSince[] } & Record<
  string,
  unknown
>;

/** Everything the programme's page shows, besides its lines, letters and participants. */
export type ProgrammeView = HandOver & {
  programmeId: string;
  runId: string;
  service: { slug: string; name: string };
  type: ProgrammeType;
  status: State["status"];
  stage: Stage;
  facts: Awaited<ReturnType<typeof factsOf>>;
  sop: { key: string; version: number };
  state: Pick<State, "open" | "round" | "reason" | "listApproved" | "lastSeq">;
  owed: OwedPaper[];
  openOutcomes: number;
  duties: ProgrammeDuty[];
  commands: Available[];
  rows: TimelineRow[];
  history: HistoryLine[];
  records: FinishedRecord[];
  holder: { id: string; name: string } | null;
  /** Create, edit, open, gather, start: its officer. */
  mayManage: boolean;
  calendar: Calendar;
  /** Of the form that ends a duty: the words of the papers it approves, or the place it settles; null: it shows neither. */
  papersVersion: EditVersion | null;
  /** A number that the actor gives may stand behind one that is taken. */
  mayInsert: boolean;
};

/** null: no such programme, or the actor's roles have nothing to do with it (the two look alike). */
export async function findProgramme(ctx: StaffContext, programmeId: string): Promise<ProgrammeView | null> {
  const visible = await findVisibleProgramme(ctx, programmeId);
  if (!visible) return null;
  const { run, state } = visible;
  const { definition, history } = run;
  const now = ctx.clock();
  const records = keptRecords(state.done);
  const [facts, calendar, ownWork, openOutcomes, staff, applications, since, owed] = await Promise.all([
    factsOf(ctx, programmeId),
    getCalendar(),
    db().setting.findUnique({ where: { key: "allowOwnWork" }, select: { value: true } }),
    countOpenOutcomes(db(), programmeId),
    staffNames(ctx, [...staffInHistory(history), ...state.open.map((open) => open.heldBy ?? "")]),
    substitutesOf(visible),
    listNumbersSince(ctx, { programmeId, serviceSlug: visible.serviceSlug }, records),
    readOwed(db(), { ...visible, history }, now),
  ]);
  const duties = dutiesOfProgramme(definition, visible.serviceSlug);
  const holder = state.open.find((open) => open.heldBy)?.heldBy ?? null;
  const { service, type, ...shown } = facts;
  const { open, round, reason, listApproved, lastSeq } = state;
  const commands = available(definition, state, toEngineActor(ctx), {
    now,
    scope: "programme" as const,
    allowOwnWork: ownWork?.value === true,
    openOutcomes,
    ...seatsOf(facts, openOutcomes),
  });
  return {
    programmeId,
    runId: run.id,
    service,
    type,
    status: state.status,
    facts,
    calendar,
    openOutcomes,
    duties,
    stage: stageOf({ ...shown, status: state.status as never }, witaDate(now)),
    sop: { key: definition.sop, version: definition.version },
    state: { open, round, reason, listApproved, lastSeq },
    owed: owed.map((line) => ({ ...line, person: applications.get(line.applicationId) ?? peopleOf(type) })),
    commands,
    ...(await readHandOver(ctx, { definition, state, commands })),
    rows: timeline(definition, state, calendar, now),
    history: describeHistory(history, { duties, staff, applications, people: peopleOf(type) }),
    records: records.map(({ kind, row, at, by, written }) => ({
      ...written,
      kind,
      row,
      at,
      by: staff.get(by) ?? "Petugas",
      since: since.get(kind) ?? [],
    })),
    holder: holder ? { id: holder, name: staff.get(holder) ?? "Petugas" } : null,
    mayManage: canManageProgramme(ctx.actor, definition),
    mayInsert: canKeepRegister(ctx.actor),
    papersVersion: await papersVersionOf({ ...visible, place: facts.place }, commands, now),
  };
}

/** What the engine asks of the seats: how many are held, free, and told an outcome. */
function seatsOf({ quota, seatsTaken }: { quota: number; seatsTaken: number }, openOutcomes: number) {
  return { seatsTaken, seatsFree: quota - seatsTaken, outcomesGiven: seatsTaken - openOutcomes };
}

type Placed = VisibleProgramme & { place: string };

async function papersVersionOf(programme: Placed, commands: Available[], at: Date) {
  const duty = commands.find(({ type }) => type === "complete_duty")?.duty;
  const record = duty ? recordOfDuty(programme, duty) : null;
  if (record === "committee") return formVersion({ place: programme.place });
  const kinds = kindsNumberedBy(record, programme.serviceSlug);
  return kinds.length > 0 ? shownWords(db(), { kinds, programme, at }) : null;
}

async function factsOf(ctx: StaffContext, programmeId: string) {
  const [{ serviceSlug, entriesClosedAt, ...rest }, editable] = await Promise.all([
    db().programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { type: true, seatsTaken: true, entriesClosedAt: true, serviceSlug: true },
    }),
    readEditableFacts(ctx, programmeId),
  ]);
  const service = await db().service.findUniqueOrThrow({
    where: { slug: serviceSlug },
    select: { slug: true, name: true },
  });
  const versions = { version: formVersion(editable), scheduleVersion: formVersion(shownSchedule(editable)) };
  return { ...rest, ...editable, ...versions, service, entriesClosed: entriesClosedAt !== null };
}

/** Names of who came and went after the list was approved. */
async function substitutesOf({ run }: VisibleProgramme): Promise<Map<string, string>> {
  const ids = run.history.flatMap((event) =>
    event.type === "substituted"
      ? [event.inApplicationId, ...(event.outApplicationId ? [event.outApplicationId] : [])]
      : [],
  );
  if (ids.length === 0) return new Map();
  const found = await db().application.findMany({
    where: { id: { in: ids } },
    select: { id: true, applicantName: true },
  });
  return new Map(found.map((item) => [item.id, item.applicantName]));
}

function dutiesOfProgramme(definition: Definition, serviceSlug: string): ProgrammeDuty[] {
  return dutiesIn(definition, "programme").map((duty) => {
    const { id, role, verb, row } = duty;
    return {
      id,
      task: taskWords(duty),
      role,
      verb,
      row: row.no,
      label: row.activity,
      record: recordOfDuty({ definition, serviceSlug }, id),
    };
  });
}
