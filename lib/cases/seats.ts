import "server-only";
import type { ProgrammeFacts } from "@/lib/domain/notice";
import { formatDays } from "@/lib/domain/programmes";
import type { Seat } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { readRun, readRuns } from "./runs";

export type HeldSeat = { id: string; programmeId: string; programmeRunId: string; gatheredSequence: number };

/** The seat the application holds now, if any. */
export async function heldSeat(tx: Tx, applicationId: string): Promise<HeldSeat | null> {
  const [seat] = await tx.$queryRaw<HeldSeat[]>`
    SELECT t.id, t.programme_id AS "programmeId", p.run_id AS "programmeRunId", t.gathered_sequence AS "gatheredSequence"
    FROM seat t JOIN programme p ON p.id = t.programme_id WHERE t.application_id = ${applicationId}::uuid AND t.released_at IS NULL`;
  return seat ?? null;
}

/** The seats of one application as the engine wants them; for screens, without a lock. */
export async function seatRuns(tx: Tx, applicationId: string): Promise<Seat[]> {
  return (await listSeatRuns(tx, [applicationId])).get(applicationId) ?? [];
}

/**
 * Every programme whose seat the applications hold or held, with its own definition and history, in the order of
 * gathering: only a cancelled programme's own history says that its seats no longer count. Of several seats in
 * one programme the last one counts. Two statements, however many applications there are.
 */
export async function listSeatRuns(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, Seat[]>> {
  const seats = await tx.$queryRaw<SeatRow[]>`
    SELECT t.application_id AS "applicationId", t.programme_id AS "programmeId", p.run_id AS "runId", p.service_slug AS service,
      t.gathered_sequence AS "gatheredSequence", t.released_sequence AS "releasedSequence"
    FROM seat t JOIN programme p ON p.id = t.programme_id
    WHERE t.application_id = ANY(${[...applicationIds]}::uuid[]) ORDER BY t.gathered_at`;
  const runs = await readRuns(tx, [...new Set(seats.map((seat) => seat.runId))]);
  const found = new Map<string, Seat[]>();
  for (const { applicationId, programmeId, runId, service, gatheredSequence, releasedSequence } of seats) {
    const run = runs.get(runId);
    if (!run) continue;
    const seat: Seat = {
      programmeId,
      service,
      definition: run.definition,
      history: run.history,
      from: gatheredSequence,
      ...(releasedSequence === null ? {} : { until: releasedSequence }),
    };
    const others = (found.get(applicationId) ?? []).filter((item) => item.programmeId !== programmeId);
    found.set(applicationId, [...others, seat]);
  }
  return found;
}

/** A programme as an application that may join it sees it; null: no such programme. */
export async function findSeatToJoin(tx: Tx, programmeId: string): Promise<Seat | null> {
  const programme = await tx.programme.findUnique({
    where: { id: programmeId },
    select: { runId: true, serviceSlug: true },
  });
  if (!programme) return null;
  const { definition, history } = await readRun(tx, programme.runId);
  return { programmeId, service: programme.serviceSlug, definition, history, from: history.length };
}

type SeatRow = {
  applicationId: string;
  programmeId: string;
  runId: string;
  service: string;
  gatheredSequence: number;
  releasedSequence: number | null;
};

/** The programme as a message names it. */
export async function programmeFacts(tx: Tx, programmeId: string): Promise<ProgrammeFacts> {
  const { firstDay, lastDay, hours, place, title } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { title: true, firstDay: true, lastDay: true, hours: true, place: true },
  });
  return { title, place, when: formatDays(isoDay(firstDay), isoDay(lastDay), hours) };
}
