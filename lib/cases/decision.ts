import "server-only";
import type { Refused } from "@/lib/domain/result";
import {
  type Command,
  type DecideContext,
  decide,
  type Effect,
  type Event,
  type Refusal,
  type State,
} from "@/lib/domain/workflow";
import { type Context, toEngineActor } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { writeTime } from "@/lib/platform/transaction";
import { rolesOfAssignee } from "./assignee";
import type { ApplicationRun, CaseRun, ProgrammeRun } from "./case-run";
import { readObjectionDays } from "./objection-days";
import { openSeatBook, type SeatBook } from "./seat-book";
import { findReceivedBefore } from "./second-aid";

/** What the engine decided about one run; nothing of it is written yet. */
export type Decided<R extends CaseRun = CaseRun> = {
  /** As it was locked. */
  run: R;
  command: Command;
  events: Event[];
  effects: Effect[];
  before: State;
  after: State;
  /** When its last event happened. */
  at: Date;
};
export type DecidedApplication = Decided<ApplicationRun>;
export type DecidedProgramme = Decided<ProgrammeRun>;

/** A run that was refused, with the engine's answer. */
export type RefusedRun<R extends CaseRun = CaseRun> = { run: R; refusal: Refused<Refusal> };

/** What a decision about an application may need to know of the programme that it is about; its seats go down as they are given. */
export type About = { programme?: ProgrammeRun | undefined };

/**
 * Asks the engine for each run in turn; null: nothing to do for this one. Who is refused is named, the others go on,
 * and a seat that one of them takes is not free for the next.
 */
export async function decideEach<R extends CaseRun>(
  tx: Tx,
  ctx: Context,
  runs: readonly R[],
  commandOf: (run: R) => Command | null,
  { programme }: About,
): Promise<{ decided: Decided<R>[]; refusals: RefusedRun<R>[] }> {
  const decided: Decided<R>[] = [];
  const refusals: RefusedRun<R>[] = [];
  const commands = runs.flatMap((run) => {
    const command = commandOf(run);
    return command ? [{ run, command }] : [];
  });
  const isGathering = commands.some(({ command }) => command.type === "gather");
  const gathered = commands.flatMap(({ run }) => (run.scope === "application" ? [run.applicationId] : []));
  const book = programme && isGathering ? await openSeatBook(tx, programme, gathered, ctx.clock()) : null;
  for (const { run, command } of commands) {
    const now = await writeTime(tx, ctx, run.history.at(-1)?.at);
    const world =
      run.scope === "programme"
        ? await aroundProgramme(tx, run, command)
        : await aroundApplication(tx, run, { command, now }, book && programme ? { book, programme } : null);
    const answer = decide(run.definition, run.history, command, {
      actor: toEngineActor(ctx),
      assigneeRoles: command.type === "assign" ? await rolesOfAssignee(tx, command.assignee, now) : undefined,
      now,
      calendar: run.calendar,
      allowOwnWork: run.allowOwnWork,
      scope: run.scope,
      ...world,
    });
    if (answer.ok) decided.push({ run, command, ...answer.value, at: answer.value.events.at(-1)?.at ?? now });
    else refusals.push({ run, refusal: answer });
    if (answer.ok && command.type === "gather" && run.scope === "application") book?.take(run);
  }
  return { decided, refusals };
}

type World = Pick<
  DecideContext,
  | "seat"
  | "objectionDays"
  | "applicationId"
  | "service"
  | "seatedAs"
  | "passedOver"
  | "receivedBefore"
  | "openOutcomes"
  | "outcomesGiven"
  | "seatsFree"
  | "seatsTaken"
>;

async function aroundApplication(
  tx: Tx,
  run: ApplicationRun,
  { command, now }: { command: Command; now: Date },
  joining: { book: SeatBook; programme: ProgrammeRun } | null,
): Promise<World> {
  const { applicationId, seat, serviceSlug: service } = run;
  if (command.type === "reopen_rejection")
    return { applicationId, service, seat, objectionDays: await readObjectionDays(tx) };
  if (command.type === "ask_second_aid") {
    const received = await findReceivedBefore(tx, service, [applicationId], now);
    return { applicationId, service, seat, receivedBefore: received.get(applicationId) };
  }
  if (command.type !== "gather" || !joining) return { applicationId, service, seat };
  const { book, programme } = joining;
  return {
    applicationId,
    service,
    seatsFree: book.free(),
    seatedAs: book.seatedAs(run),
    passedOver: book.passedOver(run),
    receivedBefore: book.receivedBefore(run),
    // To join, the programme must stand among the seats: as it is now, and once.
    seat: [...seat.filter((other) => other.programmeId !== programme.programmeId), programme.seat],
  };
}

const ASK_OUTCOMES: ReadonlySet<Command["type"]> = new Set(["finish", "cancel", "reschedule"]);

async function aroundProgramme(tx: Tx, run: ProgrammeRun, command: Command): Promise<World> {
  const asked = ASK_OUTCOMES.has(command.type);
  const open = asked ? await countOpenOutcomes(tx, run.programmeId) : 0;
  return {
    seatsFree: run.quota - run.seatsTaken,
    seatsTaken: run.seatsTaken,
    openOutcomes: open,
    outcomesGiven: asked ? run.seatsTaken - open : 0,
  };
}

/** Seats held whose application has no outcome yet. */
export async function countOpenOutcomes(tx: Tx, programmeId: string): Promise<number> {
  return tx.seat.count({ where: { programmeId, releasedAt: null, application: { outcome: null } } });
}
