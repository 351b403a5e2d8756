import "server-only";
import { fold, type LockStrength } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import { Prisma, type Tx } from "@/lib/platform/db";
import { getCalendar } from "./calendar";
import type { ApplicationRun, ProgrammeRun } from "./case-run";
import { lockRun, readRuns } from "./runs";
import { heldSeat, listSeatRuns, programmeFacts } from "./seats";

/** A seat appeared or went while the locks were taken: a race like a serialization failure, so the transaction runs again. */
class SeatMoved extends Error {
  readonly code = "40001";
}

/**
 * Locks the programme first (when a seat is held), then the application, and reads again:
 * the order of locks is the same for everybody, so nobody waits in a circle.
 */
export async function lockApplication(
  tx: Tx,
  applicationId: string,
  programmeLock: LockStrength = "share",
): Promise<ApplicationRun> {
  const before = await heldSeat(tx, applicationId);
  if (before) await lockRun(tx, before.programmeRunId, programmeLock);
  const [run] = await lockApplications(tx, [applicationId]);
  if (!run) throw new Error(`There is no application ${applicationId}`);
  const after = await heldSeat(tx, applicationId);
  if (before?.id !== after?.id) throw new SeatMoved();
  return run;
}

/**
 * Many applications, of a programme that is locked already (law 2): locked in the order of their ids, given back in
 * the order of the caller, which is the rule's. A handful of statements, however many; an unknown id is left out.
 */
export async function lockApplications(
  tx: Tx,
  applicationIds: readonly string[],
  calendar?: Calendar,
): Promise<ApplicationRun[]> {
  await tx.$queryRaw`
    SELECT 1 FROM run r JOIN application a ON a.run_id = r.id
    WHERE a.id = ANY(${[...applicationIds]}::uuid[]) ORDER BY a.id FOR UPDATE OF r`;
  const facts = await tx.$queryRaw<ApplicationFacts[]>`
    SELECT a.id AS "applicationId", a.run_id AS "runId", a.reference, a.service_slug AS "serviceSlug", s.name AS "serviceName",
      a.kecamatan_code AS "kecamatanCode", a.applicant_name AS "applicantName", a.email, a.nik_hash AS "nikHash", ${OWN_WORK} AS "allowOwnWork"
    FROM application a JOIN service s ON s.slug = a.service_slug WHERE a.id = ANY(${[...applicationIds]}::uuid[])`;
  const runIds = facts.map(({ runId }) => runId);
  const runs = await readRuns(tx, runIds);
  const seats = await listSeatRuns(tx, applicationIds);
  const office = calendar ?? (await getCalendar(tx));
  const found = new Map<string, ApplicationRun>();
  for (const { runId, ...known } of facts) {
    const run = runs.get(runId);
    const seat = seats.get(known.applicationId) ?? [];
    if (run) found.set(known.applicationId, { ...run, ...known, scope: "application", seat, calendar: office });
  }
  return applicationIds.flatMap((id) => found.get(id) ?? []);
}

type ApplicationFacts = { runId: string } & Pick<
  ApplicationRun,
  | "applicationId"
  | "reference"
  | "serviceSlug"
  | "serviceName"
  | "kecamatanCode"
  | "applicantName"
  | "email"
  | "nikHash"
  | "allowOwnWork"
>;

/** The setting that lets people review their own work (rule 4). */
const OWN_WORK = Prisma.sql`coalesce((SELECT t.value = 'true' FROM setting t WHERE t.key = 'allowOwnWork'), false)`;

/** Locked before any of its applications (law 2); null: no such programme. */
export async function lockProgramme(tx: Tx, programmeId: string): Promise<ProgrammeRun | null> {
  const known = await tx.programme.findUnique({ where: { id: programmeId }, select: { runId: true } });
  if (!known) return null;
  const run = await lockRun(tx, known.runId);
  const columns = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { type: true, serviceSlug: true, villageCode: true, quota: true, seatsTaken: true },
  });
  const ownWork = await tx.setting.findUnique({ where: { key: "allowOwnWork" }, select: { value: true } });
  const { definition, history } = run;
  return {
    ...run,
    ...columns,
    scope: "programme",
    programmeId,
    facts: await programmeFacts(tx, programmeId),
    seat: { programmeId, service: columns.serviceSlug, definition, history, from: history.length },
    state: fold(definition, history),
    calendar: await getCalendar(tx),
    allowOwnWork: ownWork?.value === true,
  };
}
