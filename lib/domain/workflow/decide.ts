import { ok, type Refused, type Result, refuse } from "../result";
import type { Calendar } from "../working-time";
import { available } from "./available";
import type { Actor, Command, Effect, Refusal } from "./command";
import { bodyOfApplication } from "./decide-application";
import { bodyOfDuty } from "./decide-duty";
import { bodyOfProgramme } from "./decide-programme";
import type { Definition } from "./definition";
import { effectsOf } from "./effects";
import { fold } from "./fold";
import type { Event, EventBody } from "./history";
import { ENGINE_REFUSALS } from "./refusal-words";
import { isCommandType, may } from "./rights";
import { bodyOfSecondAid } from "./second-aid";
import { type Denial, type Options, type Situation, seatsOf, type Target } from "./situation";
import type { State } from "./state";

export type DecideContext = Omit<Options, "now"> & {
  actor: Actor;
  /** Read after the lock; an earlier one than the last event counts as the last event's. */
  now: Date;
  calendar: Calendar;
};

/** What is to be appended, what the world must do because of it, and the state on either side of it. */
export type Decision = { events: Event[]; effects: Effect[]; before: State; after: State };

/**
 * Answers a command with the events to append, or a refusal that says what is
 * possible instead. Total: whatever is sent, it never throws. `seat`: the
 * programme an application sits in, or for `gather` is to join.
 */
export function decide(
  definition: Definition,
  history: readonly Event[],
  command: Command,
  context: DecideContext,
): Result<Decision, Refusal> {
  const { actor, calendar, seat, ...options } = context;
  const state = fold(definition, history, seat);
  const now = notBefore(context.now, state.lastAt, seat);
  const situation: Situation = { ...options, definition, state, actor, seat, now };
  const type: unknown = command?.type;
  if (!isCommandType(type)) return refusal(situation, { code: "unknown_command" });

  const denial = may(situation, type, targetOf(command));
  if (denial) return refusal(situation, denial);
  const body = bodyOf(situation, command, { now, calendar });
  if ("code" in body) return refusal(situation, body);

  const event: Event = { ...body, seq: state.lastSeq + 1, at: now, actor: actor.id };
  const after = fold(definition, [...history, event], seat);
  return ok({ events: [event], effects: effectsOf(definition, state, after, event, calendar), before: state, after });
}

/** The payload's own rules, after the right to act is settled. */
function bodyOf(s: Situation, command: Command, world: { now: Date; calendar: Calendar }): EventBody | Denial {
  return (
    bodyOfDuty(s, command, world) ??
    bodyOfApplication(s, command, world.now) ??
    bodyOfSecondAid(s, command) ??
    bodyOfProgramme(s, command) ?? { code: "unknown_command" }
  );
}

function refusal(situation: Situation, { code, items }: Denial): Refused<Refusal> {
  const { definition, state, actor, ...options } = situation;
  const possible = [...new Set(available(definition, state, actor, options).map((item) => item.type))];
  return refuse({ code, sentence: ENGINE_REFUSALS[code], status: state.status, possible, ...(items ? { items } : {}) });
}

/** Only texts may pick a target: anything else is as unknown as a wrong name. */
function targetOf(command: Command): Target {
  const target: Target = {};
  for (const key of ["duty", "to", "requirement", "programmeId"] as const) {
    const value: unknown = (command as Record<string, unknown>)[key];
    if (value !== undefined && value !== null) target[key] = String(typeof value === "string" ? value : "");
  }
  return target;
}

function notBefore(now: Date, lastAt: State["lastAt"], seat: Options["seat"]): Date {
  const lasts = seatsOf(seat).map((item) => item.history.at(-1)?.at);
  const times = [now, lastAt, ...lasts].map((item) => item?.getTime());
  return new Date(Math.max(0, ...times.filter((time): time is number => Number.isFinite(time))));
}
