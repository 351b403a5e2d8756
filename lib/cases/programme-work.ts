import "server-only";
import { type EscalationStage, escalationStage } from "@/lib/domain/escalation";
import { isRecorded, programmeStep, stepPlace, stepWords } from "@/lib/domain/programmes";
import { programmeRest, type Rest } from "@/lib/domain/resting";
import { type DutyRole, isSopRole, type Role, type SopRole } from "@/lib/domain/roles";
import { fold, nearestAbove, programmeRoles, type State } from "@/lib/domain/workflow";
import { type Calendar, witaDate } from "@/lib/domain/working-time";
import type { Prisma, Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { getCalendar } from "./calendar";
import { NOTHING_KNOWN, readKnownPapers } from "./letters/papers-of";
import { heldRoles, listListeners } from "./listeners";
import { linesOfPapers } from "./running-papers";
import { type LockedRun, readRuns } from "./runs";
import { findEndedOwing, readUngivenPapers } from "./unnumbered-papers";
import { readUnserved, type Unserved } from "./unserved";
import { listWaitingApplicants } from "./waiting-list";

/** A programme whose next press is no duty of its SOP. */
type RestingProgramme = {
  programmeId: string;
  title: string;
  words: string;
  /** Where it is pressed. */
  href: string;
  roles: readonly DutyRole[];
};
/** The same with how long it rests already; `stage` null: it has time. */
export type RestingStep = Step & Rest & { stage: EscalationStage | null };
type Step = RestingProgramme & Parameters<typeof programmeRest>[0] & { runId: string; role: SopRole };
/** It rests so long that the role above hears of it. */
export type StalledProgramme = RestingStep & { head: SopRole | null };
/** The same of people who wait for a service of which nobody prepares a programme. */
export type LongUnserved = Unserved & { head: SopRole | null };
type ProgrammeWork = {
  programmes: RestingProgramme[];
  unserved: Unserved[];
  stalled: StalledProgramme[];
  longUnserved: LongUnserved[];
};

/** Past this many the list of all programmes is the place to look. */
const MOST = 50;

/** What waits for somebody to press, outside the queue, whoever that is; the digest and the first page of the desk ask it alike. */
export async function readProgrammeWork(on: Tx, now: Date): Promise<ProgrammeWork> {
  const { steps, programmes } = await readWaiting(on, now);
  const late = judged(steps, await getCalendar(on), now).filter(({ stage }) => stage === "above");
  const unserved = await readUnserved(on, now);
  const long = unserved.filter(({ stage }) => stage === "above");
  const held = late.length + long.length > 0 ? heldRoles(await listListeners(on, now)) : new Set<Role>();
  const withHead = <Of extends { role: SopRole }>(of: Of) => ({ ...of, head: nearestAbove(of.role, held) });
  return { programmes, unserved, stalled: late.map(withHead), longUnserved: long.map(withHead) };
}

/** The programmes of it alone, for their list. */
export async function readResting(on: Tx, now: Date): Promise<RestingProgramme[]> {
  return (await readWaiting(on, now)).programmes;
}

async function readWaiting(on: Tx, now: Date) {
  const walked = await readWalked(on, { orderBy: { id: "desc" }, take: MOST });
  const steps = await stepsOf(on, walked, now);
  const ended = await readWalked(on, { where: { status: "finished", id: { in: await findEndedOwing(on, now) } } });
  const papers = [...(await readPapers(on, [...walked, ...ended], now)), ...(await readUngivenPapers(on, now))];
  return { steps, programmes: [...steps, ...papers] };
}

/** All of them, page by page; `next` is where the next page begins. */
export async function readSteps(
  on: Tx,
  now: Date,
  { after, take }: { after: string; take: number },
): Promise<{ steps: RestingStep[]; next: string | null }> {
  const walked = await readWalked(on, { where: { id: { gt: after } }, orderBy: { id: "asc" }, take });
  const steps = judged(await stepsOf(on, walked, now), await getCalendar(on), now);
  return { steps, next: walked.length < take ? null : (walked.at(-1)?.row.id ?? null) };
}

/** Those that have not ended, unless the page names other ones. */
async function readWalked(on: Tx, page: Pick<Prisma.ProgrammeFindManyArgs, "where" | "orderBy" | "take">) {
  const rows = await on.programme.findMany({
    ...page,
    where: { status: { in: ["draft", "open", "running"] }, ...page.where },
    select: LINE,
  });
  const runs = await readRuns(
    on,
    rows.map(({ runId }) => runId),
  );
  return rows.flatMap((row): Walked[] => {
    const run = runs.get(row.runId);
    return run ? [{ row, run, state: fold(run.definition, run.history) }] : [];
  });
}

async function stepsOf(on: Tx, walked: readonly Walked[], now: Date): Promise<Step[]> {
  return (await Promise.all(walked.map((programme) => restingOf(on, programme, now)))).flat();
}

function judged(steps: readonly Step[], calendar: Calendar, now: Date): RestingStep[] {
  return steps.map((step) => {
    const rest = programmeRest(step, calendar);
    return { ...step, ...rest, stage: escalationStage(rest, now, calendar) };
  });
}

/** Papers of what runs or has ended; only from the approval of the list on is there anything in the register. */
async function readPapers(on: Tx, walked: readonly Walked[], now: Date) {
  const begun = walked.filter(
    ({ row: { status }, state }) => (status === "running" || status === "finished") && state.done.length > 0,
  );
  const known = await readKnownPapers(
    on,
    begun.map(({ row }) => row.id),
  );
  return begun.flatMap(({ row: { id: programmeId, title, serviceSlug, seats }, run, state }): RestingProgramme[] => {
    const seated = seats.filter(({ releasedAt }) => releasedAt === null);
    const { definition, history } = run;
    const people = seated.map(({ applicationId, application: { applicantName: name, reference } }) => ({
      applicationId,
      name,
      reference,
    }));
    const openOutcomes = seated.filter(({ application }) => application.outcome === null).length;
    const papers = {
      ...(known.get(programmeId) ?? NOTHING_KNOWN),
      programmeId,
      serviceSlug,
      definition,
      history,
      state,
      people,
      openOutcomes,
    };
    return linesOfPapers(papers, witaDate(now)).map((line) => ({ programmeId, title, ...line }));
  });
}

/** Theirs to press; and what the roles below them let rest. */
export function workFor(work: ProgrammeWork, { roles }: { roles: readonly Role[] }): ProgrammeWork {
  const mine = (of: { roles: readonly DutyRole[] }) => of.roles.some((role) => roles.some((held) => held === role));
  const ownService = ({ role }: Unserved) => mine({ roles: [role] });
  const below = ({ head }: { head: SopRole | null }) => head !== null && roles.includes(head);
  return {
    programmes: work.programmes.filter(mine),
    unserved: work.unserved.filter(ownService),
    stalled: work.stalled.filter((step) => below(step) && !mine(step)),
    longUnserved: work.longUnserved.filter((service) => below(service) && !ownService(service)),
  };
}

const LINE = {
  id: true,
  runId: true,
  serviceSlug: true,
  type: true,
  title: true,
  status: true,
  firstDay: true,
  lastDay: true,
  quota: true,
  seatsTaken: true,
  createdAt: true,
  seats: {
    select: {
      gatheredAt: true,
      releasedAt: true,
      applicationId: true,
      application: { select: { outcome: true, applicantName: true, reference: true } },
    },
  },
} satisfies Prisma.ProgrammeSelect;

type Row = Prisma.ProgrammeGetPayload<{ select: typeof LINE }>;
/** A programme with its run as it stands. */
type Walked = { row: Row; run: LockedRun; state: State };

async function restingOf(on: Tx, { row, run, state }: Walked, now: Date): Promise<Step[]> {
  const { id: programmeId, serviceSlug, type, title, status, seatsTaken, quota } = row;
  const seated = row.seats.filter(({ releasedAt }) => releasedAt === null);
  const hasGivenBack = state.listApproved && seated.length < row.seats.length;
  const line =
    seatsTaken < quota && (status === "open" || hasGivenBack)
      ? await listWaitingApplicants(on, { programmeId, serviceSlug }, {}, { take: 1, now, neverSat: true })
      : [];
  const resting = {
    status,
    hasDuty: state.open.length > 0,
    seatsTaken,
    quota,
    someoneWaits: line.length > 0,
    hasGivenBack,
    openOutcomes: seated.filter(({ application }) => application.outcome === null).length,
    firstDay: isoDay(row.firstDay),
    lastDay: isoDay(row.lastDay),
  };
  const step = programmeStep(resting, witaDate(now));
  if (!step) return [];
  const { officer, recorders } = programmeRoles(run.definition);
  const roles = isRecorded(step) ? recorders : officer ? [officer] : [];
  const role = roles.find(isSopRole);
  if (!role) return [];
  return [
    {
      runId: row.runId,
      status,
      firstDay: resting.firstDay,
      lastDay: resting.lastDay,
      movedAt: lastMoved(row, run),
      role,
      programmeId,
      title,
      words: stepWords(step, { ...resting, type }),
      href: `/petugas/kegiatan/${programmeId}${stepPlace(step)}`,
      roles,
    },
  ];
}

function lastMoved({ createdAt, seats }: Row, { history }: LockedRun): Date {
  const times = [createdAt, history.at(-1)?.at ?? createdAt, ...seats.map(({ gatheredAt }) => gatheredAt)];
  return new Date(Math.max(...times.map((at) => at.getTime())));
}
