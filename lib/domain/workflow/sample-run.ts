import type { SopRole } from "../roles";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import type { Actor, Command, Effect, Refusal } from "./command";
import { type DecideContext, decide } from "./decide";
import type { Definition } from "./definition";
import { fold } from "./fold";
import type { Event } from "./history";
import type { Seat, State } from "./state";

export const PEMOHON: Actor = { id: "pemohon" };

/** staff("kabid") is one person, staff("kabid", "ani") another; staff(["jafung", "kabid"], "budi") holds both roles. */
export function staff(roles: SopRole | SopRole[], id = String(roles)): Actor {
  return { id, roles: [roles].flat() };
}

/** For tests: one run walked by commands, one minute a step, from Monday 23 November 2026, 08.00 WITA. */
export class SampleRun {
  history: Event[] = [];
  effects: Effect[] = [];
  now = new Date("2026-11-23T08:00:00+08:00");
  seat: Seat[] = [];

  constructor(
    readonly definition: Definition,
    readonly options: Partial<DecideContext> = {},
  ) {}

  get state(): State {
    return fold(this.definition, this.history, this.seat);
  }

  at(time: string): this {
    this.now = new Date(`${time}:00+08:00`);
    return this;
  }

  try(actor: Actor, command: Command, options: Partial<DecideContext> = {}) {
    const context = { actor, now: this.now, calendar: SAMPLE_CALENDAR, seat: this.seat, ...this.options, ...options };
    return decide(this.definition, this.history, command, context);
  }

  do(actor: Actor, command: Command, options: Partial<DecideContext> = {}): this {
    const answer = this.try(actor, command, options);
    if (!answer.ok) throw new Error(`${command.type} by ${actor.id}: ${JSON.stringify(answer)}`);
    this.history.push(...answer.value.events);
    this.effects = answer.value.effects;
    this.now = new Date(this.now.getTime() + 60_000);
    return this;
  }

  /** The refusal, or "accepted". */
  refused(actor: Actor, command: Command, options: Partial<DecideContext> = {}): Refusal["code"] | "accepted" {
    const answer = this.try(actor, command, options);
    return answer.ok ? "accepted" : answer.code;
  }

  /** Claims when needed and completes, by one person per role. */
  complete(...duties: string[]): this {
    for (const duty of duties) {
      const role = this.definition.rows.flatMap((row) => row.duties).find((candidate) => candidate.id === duty)?.role;
      const open = this.state.open.find((candidate) => candidate.duty === duty);
      const actor = role === "pemohon" ? PEMOHON : staff(role as SopRole);
      if (open && open.heldBy === null && role !== "pemohon") this.do(actor, { type: "claim", duty });
      this.do(actor, { type: "complete_duty", duty });
    }
    return this;
  }

  /** This run, a programme's, as the seat of an application. */
  asSeat(from = this.history.length): Seat {
    return { programmeId: "p1", definition: this.definition, history: this.history, from };
  }
}
