import "server-only";
import {
  isRecorded,
  PROGRAMME_TYPES,
  type ProgrammeType,
  programmeStep,
  serviceOfType,
  stepWords,
} from "@/lib/domain/programmes";
import type { DutyRole, Role } from "@/lib/domain/roles";
import { fold, programmeRoles, type State } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { Prisma, type Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { readKnownPapers } from "./letters/papers-of";
import { pinToday } from "./pin";
import { linesOfPapers } from "./running-papers";
import { type LockedRun, readRuns } from "./runs";
import { readUnnumberedPapers } from "./unnumbered-papers";
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
/** People wait for a service of which no programme is being prepared or open. */
type Unserved = Waiting & { type: ProgrammeType; roles: DutyRole[] };
type ProgrammeWork = { programmes: RestingProgramme[]; unserved: Unserved[] };

/** Past this many the list of all programmes is the place to look. */
const MOST = 50;
/** Past this many nothing is counted. */
const COUNTED = 1000;

/** What waits for somebody to press, outside the queue, whoever that is; the digest and the first page of the desk ask it alike. */
export async function readProgrammeWork(on: Tx, now: Date): Promise<ProgrammeWork> {
  return { programmes: await readResting(on, now), unserved: await readUnserved(on, now) };
}

/** The programmes of it alone, for their list. */
export async function readResting(on: Tx, now: Date): Promise<RestingProgramme[]> {
  const rows = await on.programme.findMany({
    where: { status: { in: ["draft", "open", "running"] } },
    orderBy: { id: "desc" },
    take: MOST,
    select: LINE,
  });
  const runs = await readRuns(
    on,
    rows.map(({ runId }) => runId),
  );
  const walked = rows.flatMap((row) => {
    const run = runs.get(row.runId);
    return run ? [{ row, run, state: fold(run.definition, run.history) }] : [];
  });
  const steps = await Promise.all(walked.map((programme) => restingOf(on, programme, now)));
  return [...steps.flat(), ...(await readPapers(on, walked, now)), ...(await readUnnumberedPapers(on, now))];
}

/** Papers of what runs; only from the approval of the list on is there anything in the register. */
async function readPapers(on: Tx, walked: readonly Walked[], now: Date) {
  const running = walked.filter(({ row, state }) => row.status === "running" && state.done.length > 0);
  const known = await readKnownPapers(
    on,
    running.map(({ row }) => row.id),
  );
  return running.flatMap(({ row: { id: programmeId, title, serviceSlug, seats }, run, state }): RestingProgramme[] => {
    const seated = seats.filter(({ releasedAt }) => releasedAt === null);
    const { definition, history } = run;
    const people = seated.map(({ applicationId, application: { applicantName: name, reference } }) => ({
      applicationId,
      name,
      reference,
    }));
    const openOutcomes = seated.filter(({ application }) => application.outcome === null).length;
    const { letters = [], delivered = [] } = known.get(programmeId) ?? {};
    const papers = { programmeId, serviceSlug, definition, history, state, people, openOutcomes, letters, delivered };
    return linesOfPapers(papers, witaDate(now)).map((line) => ({ programmeId, title, ...line }));
  });
}

export function workFor({ programmes, unserved }: ProgrammeWork, { roles }: { roles: readonly Role[] }): ProgrammeWork {
  const mine = (of: { roles: readonly DutyRole[] }) => of.roles.some((role) => roles.some((held) => held === role));
  return { programmes: programmes.filter(mine), unserved: unserved.filter(mine) };
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
  seats: {
    select: {
      releasedAt: true,
      applicationId: true,
      application: { select: { outcome: true, applicantName: true, reference: true } },
    },
  },
} satisfies Prisma.ProgrammeSelect;

type Row = Prisma.ProgrammeGetPayload<{ select: typeof LINE }>;
/** A programme with its run as it stands. */
type Walked = { row: Row; run: LockedRun; state: State };

async function restingOf(on: Tx, { row, run, state }: Walked, now: Date): Promise<RestingProgramme[]> {
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
  return [
    {
      programmeId,
      title,
      words: stepWords(step, { ...resting, type }),
      href: `/petugas/kegiatan/${programmeId}`,
      roles,
    },
  ];
}

type Waiting = { serviceSlug: string; serviceName: string; count: number; since: Date };

async function readUnserved(on: Tx, now: Date): Promise<Unserved[]> {
  const types = new Map<string, ProgrammeType>(PROGRAMME_TYPES.map((type) => [serviceOfType(type), type]));
  const rows = await on.$queryRaw<Waiting[]>`
    SELECT s.slug AS "serviceSlug", s.name AS "serviceName", w.count, w.since
    FROM service s CROSS JOIN LATERAL (SELECT count(*)::int AS count, min(submitted_at) AS since FROM (
      SELECT a.submitted_at FROM application a WHERE a.service_slug = s.slug AND a.status = 'waiting_programme'
      ORDER BY a.submitted_at LIMIT ${Prisma.raw(String(COUNTED + 1))}) AS first) AS w
    WHERE s.slug = ANY(${[...types.keys()]}::text[]) AND w.count > 0
      AND NOT EXISTS (SELECT 1 FROM programme p WHERE p.service_slug = s.slug AND p.status IN ('draft', 'open'))
    ORDER BY s.position`;
  const unserved = await Promise.all(
    rows.map(async (row) => {
      const type = types.get(row.serviceSlug);
      const { officer } = programmeRoles((await pinToday(on, row.serviceSlug, now)).definition);
      return type && officer ? [{ ...row, type, roles: [officer] }] : [];
    }),
  );
  return unserved.flat();
}
