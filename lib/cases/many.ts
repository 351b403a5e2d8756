import "server-only";
import type { ProgrammeFacts } from "@/lib/domain/notice";
import type { Refused } from "@/lib/domain/result";
import { type Command, decide, fold, type Refusal, type Seat, type State } from "@/lib/domain/workflow";
import type { Calendar } from "@/lib/domain/working-time";
import { recordAudits } from "@/lib/platform/audit";
import { type Context, toEngineActor } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { type LockedRun, readRuns } from "./runs";
import { listSeatRuns } from "./seats";
import { type Decided, saveDecided } from "./shadows/many";
import { messagesFor } from "./words/application";

/** What a programme does to many applications at once; each stays an event of the application's own run. */
export type SeatCommand = Extract<
  Command,
  { type: "gather" | "record_outcome" | "record_attendance" | "record_score" }
>;

export type LockedCase = LockedRun & {
  applicationId: string;
  reference: string;
  serviceName: string;
  email: string | null;
  seat: Seat[];
};

export type Gathering = {
  /** Under lock already: programmes are locked before applications. */
  programme: { programmeId: string; facts: ProgrammeFacts; seat: Seat; calendar: Calendar };
  cases: LockedCase[];
  /** Null: nothing to do for this one. */
  commandOf: (one: LockedCase) => SeatCommand | null;
  action: string;
  /** For gather: how many seats are free. */
  seatsFree?: number;
};

/** Who was not served, with the engine's answer. */
export type Turned = { applicationId: string; reference: string; refusal: Refused<Refusal> };

/** Locks the applications in the order of their ids and reads each whole: five statements, however many. */
export async function lockApplications(tx: Tx, applicationIds: readonly string[]): Promise<LockedCase[]> {
  await tx.$queryRaw`
    SELECT 1 FROM run r JOIN application a ON a.run_id = r.id
    WHERE a.id = ANY(${[...applicationIds]}::uuid[]) ORDER BY a.id FOR UPDATE OF r`;
  const applications = await tx.application.findMany({
    where: { id: { in: [...applicationIds] } },
    select: { id: true, runId: true, reference: true, email: true, service: { select: { name: true } } },
  });
  const runs = await readRuns(
    tx,
    applications.map((one) => one.runId),
  );
  const seats = await listSeatRuns(tx, applicationIds);
  const found = applications.flatMap(({ id, runId, reference, email, service }): LockedCase[] => {
    const run = runs.get(runId);
    return run
      ? [{ ...run, applicationId: id, reference, email, serviceName: service.name, seat: seats.get(id) ?? [] }]
      : [];
  });
  // In the order the caller gave: it is the rule's.
  return applicationIds.flatMap((id) => found.find((one) => one.applicationId === id) ?? []);
}

/**
 * One command to each case: decide → save → audit → outbox, a handful of statements for all of them. Whoever is
 * refused stays as they were and is named; the others go on.
 */
export async function applyToEach(tx: Tx, ctx: Context, gathering: Gathering) {
  const { programme, cases, commandOf, action } = gathering;
  const now = ctx.clock();
  let free = gathering.seatsFree;
  const decided: Decided<LockedCase>[] = [];
  const refusals: Turned[] = [];
  for (const one of cases) {
    const command = commandOf(one);
    if (!command) continue;
    const seat = command.type === "gather" ? joining(one, programme.seat) : one.seat;
    const answer = decide(one.definition, one.history, command, {
      actor: toEngineActor(ctx),
      now,
      calendar: programme.calendar,
      scope: "application" as const,
      seat,
      seatsFree: free,
      applicationId: one.applicationId,
    });
    if (!answer.ok) {
      refusals.push({ applicationId: one.applicationId, reference: one.reference, refusal: answer });
      continue;
    }
    const { events, effects } = answer.value;
    const state: State = fold(one.definition, [...one.history, ...events], seat);
    decided.push({ case: one, events, effects, state });
    if (command.type === "gather" && free !== undefined) free -= 1;
  }
  if (decided.length === 0) return { decided, refusals };
  await saveDecided(tx, ctx, programme.programmeId, decided);
  await recordAudits(
    tx,
    ctx,
    decided.map(({ case: one, events }) => ({
      action,
      subjectType: "application",
      subjectId: one.applicationId,
      reference: one.reference,
      detail: { programmeId: programme.programmeId, command: events[0]?.type ?? "" },
    })),
  );
  await enqueue(
    tx,
    decided.flatMap(({ case: run, state, events, effects }) =>
      messagesFor({
        run,
        state,
        events,
        effects,
        informed: [],
        calendar: programme.calendar,
        now,
        programme: programme.facts,
      }).map((message) => ({ ...message, at: events.at(-1)?.at ?? now })),
    ),
  );
  return { decided, refusals };
}

function joining(one: LockedCase, seat: Seat): Seat[] {
  return [...one.seat.filter((other) => other.programmeId !== seat.programmeId), seat];
}
