import "server-only";
import { readRuns } from "@/lib/cases/runs";
import { listSeatRuns } from "@/lib/cases/seats";
import { available, type CommandType, type Event, fold } from "@/lib/domain/workflow";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { type StaffContext, toEngineActor } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { shownAttendance, shownOutcome, shownScores } from "./shown-marks.messages";

export type ParticipantItem = {
  applicationId: string;
  reference: string;
  applicantName: string;
  businessName: string;
  kecamatanCode: string;
  /** The applicant said that they come. */
  confirmed: boolean;
  /** Day → was there. */
  attendance: Record<string, boolean>;
  daysPresent: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
  outcome: string | null;
  /** Of the form of this one's outcome. */
  outcomeVersion: string;
  /** Others stood further in front when this one got the seat; why they were left. */
  passedOver: { count: number; reason: string } | null;
  /** What the actor may do to this one now; the commands ask again. */
  commands: CommandType[];
};

export type ParticipantsView = {
  items: ParticipantItem[];
  page: number;
  pages: number;
  /** Somebody here or on another page has no outcome yet, and the actor may record it. */
  mayRecordOutcomes: boolean;
  /** Of what the forms of this page edit: a day's ticks (`noDay`: of one that nobody has recorded), and the points. */
  versions: { days: Record<string, string>; noDay: string; scores: string };
  counts: { seats: number; confirmed: number; outcomes: Record<string, number>; recorded: Record<string, number> };
};

export const PARTICIPANTS = 50;
const NOBODY: ParticipantsView = {
  items: [],
  page: 1,
  pages: 1,
  mayRecordOutcomes: false,
  versions: { days: {}, noDay: "", scores: "" },
  counts: { seats: 0, confirmed: 0, outcomes: {}, recorded: {} },
};

/** Who sits in the programme, in the order of gathering. A page costs the same number of statements, however many sit there. */
export async function listParticipants(ctx: StaffContext, programmeId: string, hal: number): Promise<ParticipantsView> {
  if (!(await findVisibleProgramme(ctx, programmeId))) return NOBODY;
  const held = { programmeId, releasedAt: null };
  const [seats, open, counts] = await Promise.all([
    db().seat.findMany({
      where: held,
      orderBy: [{ position: "asc" }, { id: "asc" }],
      skip: (hal - 1) * PARTICIPANTS,
      take: PARTICIPANTS,
      select: SEAT,
    }),
    db().seat.findMany({ where: { ...held, application: { outcome: null } }, take: 1, select: SEAT }),
    countParticipants(programmeId),
  ]);
  const seen = await withCommands(ctx, [...seats, ...open]);
  const items = seen.slice(0, seats.length);
  return {
    items,
    versions: versionsOf(items),
    mayRecordOutcomes: seen.some(
      (candidate) => candidate.outcome === null && candidate.commands.includes("record_outcome"),
    ),
    page: hal,
    pages: Math.max(1, Math.ceil(counts.seats / PARTICIPANTS)),
    counts,
  };
}

function versionsOf(items: ParticipantItem[]): ParticipantsView["versions"] {
  const days = new Set(items.flatMap(({ attendance }) => Object.keys(attendance)));
  const versionOf = (day: string) => formVersion(shownAttendance(items, day));
  return {
    days: Object.fromEntries([...days].map((day) => [day, versionOf(day)])),
    noDay: versionOf(""),
    scores: formVersion(shownScores(items)),
  };
}

/** One of them, for the form that concerns them alone. */
export async function findParticipant(
  ctx: StaffContext,
  programmeId: string,
  applicationId: string,
): Promise<ParticipantItem | null> {
  if (!(await findVisibleProgramme(ctx, programmeId))) return null;
  const seats = await db().seat.findMany({ where: { programmeId, applicationId, releasedAt: null }, select: SEAT });
  return (await withCommands(ctx, seats))[0] ?? null;
}

const SEAT = {
  attendance: true,
  daysPresent: true,
  scoreBefore: true,
  scoreAfter: true,
  confirmedAt: true,
  application: {
    select: {
      id: true,
      runId: true,
      reference: true,
      applicantName: true,
      businessName: true,
      kecamatanCode: true,
      outcome: true,
    },
  },
} satisfies Prisma.SeatSelect;

type Row = Prisma.SeatGetPayload<{ select: typeof SEAT }>;

async function withCommands(ctx: StaffContext, rows: Row[]): Promise<ParticipantItem[]> {
  const [runs, seats] = await Promise.all([
    readRuns(
      db(),
      rows.map((row) => row.application.runId),
    ),
    listSeatRuns(
      db(),
      rows.map((row) => row.application.id),
    ),
  ]);
  const now = ctx.clock();
  return rows.map(({ application, attendance, confirmedAt, ...seat }) => {
    const { id, runId, ...person } = application;
    const run = runs.get(runId);
    const own = seats.get(id) ?? [];
    const commands = run
      ? available(run.definition, fold(run.definition, run.history, own), toEngineActor(ctx), { now, seat: own })
      : [];
    return {
      ...person,
      ...seat,
      applicationId: id,
      confirmed: confirmedAt !== null,
      outcomeVersion: formVersion(shownOutcome(person)),
      attendance: attendance as Record<string, boolean>,
      passedOver: passedOverIn(run?.history ?? []),
      commands: commands.map((command) => command.type),
    };
  });
}

/** At the last gathering: the seat that is held now. */
function passedOverIn(history: readonly Event[]): ParticipantItem["passedOver"] {
  const last = history.findLast((event) => event.type === "gathered");
  return last?.type === "gathered" ? (last.passedOver ?? null) : null;
}

type Group = { what: "seat" | "confirmed" | "outcome" | "day"; name: string; count: number };

async function countParticipants(programmeId: string): Promise<ParticipantsView["counts"]> {
  const groups = await db().$queryRaw<Group[]>`
    WITH held AS (
      SELECT s.attendance, s.confirmed_at, a.outcome FROM seat s JOIN application a ON a.id = s.application_id
      WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL
    )
    SELECT 'seat' AS what, '' AS name, count(*)::int AS count FROM held
    UNION ALL SELECT 'confirmed', '', count(confirmed_at)::int FROM held
    UNION ALL SELECT 'outcome', outcome, count(*)::int FROM held WHERE outcome IS NOT NULL GROUP BY outcome
    UNION ALL SELECT 'day', day, count(*)::int FROM held, jsonb_object_keys(attendance) AS day GROUP BY day`;
  const of = (what: Group["what"]) => groups.filter((group) => group.what === what);
  const named = (what: Group["what"]) => Object.fromEntries(of(what).map(({ name, count }) => [name, count]));
  return {
    seats: of("seat")[0]?.count ?? 0,
    confirmed: of("confirmed")[0]?.count ?? 0,
    outcomes: named("outcome"),
    recorded: named("day"),
  };
}
