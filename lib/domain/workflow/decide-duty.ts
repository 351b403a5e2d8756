import { APPLICANT } from "../roles";
import { addCalendarDays, type Calendar, endOfWitaDay, witaDate } from "../working-time";
import { isDate, rowDueAt } from "./clock";
import type { Command } from "./command";
import { currentDuties } from "./current-duties";
import { rolesInHand } from "./deciding";
import type { EventBody } from "./history";
import { ownWorkOf } from "./own-work";
import { textOf, textsOf, whenGiven } from "./payload";
import { dutiesIn } from "./placed-duties";
import { type Denial, denied, isApplicant, type Situation } from "./situation";
import type { State } from "./state";

type World = { now: Date; calendar: Calendar };

/** Commands on a duty, both scopes. Null: not one of these. */
export function bodyOfDuty(s: Situation, command: Command, world: World): EventBody | Denial | null {
  switch (command.type) {
    case "claim":
      return { type: "claimed", duty: command.duty };
    case "release":
      return { type: "claim_released", duty: command.duty };
    case "take_over":
      return takenOver(s, command);
    case "assign":
      return assigned(s, command);
    case "extend":
      return extended(s, command, world);
    case "pause":
      return paused(s, command, world);
    case "resume":
      return resumed(s, command);
    case "complete_duty":
      return completed(s, command);
    case "send_back": {
      const reason = textOf(command.reason);
      if (textOf(command.to) === undefined) return denied("unknown_duty");
      return reason ? { type: "sent_back", from: command.duty, to: command.to, reason } : denied("reason_required");
    }
    default:
      return null;
  }
}

/** The holder must be the one that the actor saw: of two at once the second takes nothing from the first. */
function takenOver(s: Situation, command: Extract<Command, { type: "take_over" }>): EventBody | Denial {
  const { duty } = command;
  const from = holderOf(s.state, duty);
  const reason = textOf(command.reason);
  if (from === null || from !== textOf(command.from)) return changed(from);
  return reason ? { type: "taken_over", duty, from, reason } : denied("reason_required");
}

function assigned(s: Situation, command: Extract<Command, { type: "assign" }>): EventBody | Denial {
  const { duty } = command;
  const assignee = textOf(command.assignee);
  if (assignee === undefined) return denied("assignee_required");
  const from = holderOf(s.state, duty);
  if (from === assignee) return denied("holder_already", assignee);
  if (from !== (textOf(command.from) ?? null)) return changed(from);
  const open = currentDuties(s.state).find((candidate) => candidate.duty === duty);
  const roles = open ? rolesInHand(s.definition, s.state, open) : [];
  if (s.assigneeRoles && !roles.some((role) => s.assigneeRoles?.includes(role))) return denied("not_a_holder");
  return {
    type: "assigned",
    duty,
    assignee,
    ...whenGiven("from", from ?? undefined),
    ...whenGiven("reason", textOf(command.reason)),
  };
}

/** A row is not given time for longer than this. */
const LONGEST_DAYS = 366;

/** A day, none that is over, and none beyond the longest that a row is given. */
function isDayAhead(until: string, now: Date): boolean {
  const today = witaDate(now);
  return isDate(until) && until >= today && until <= addCalendarDays(today, LONGEST_DAYS);
}

/** A later day than the row has, not one that is over. */
function extended(
  s: Situation,
  command: Extract<Command, { type: "extend" }>,
  { now, calendar }: World,
): EventBody | Denial {
  const { duty, until } = command;
  const reason = textOf(command.reason);
  const open = currentDuties(s.state).find((candidate) => candidate.duty === duty);
  const row = s.definition.rows.find(({ no }) => no === open?.row);
  if (!row) return denied("duty_not_open");
  if (!isDayAhead(until, now)) return denied("invalid_date");
  const due = rowDueAt(s.state, row, s.state.scope, calendar, now);
  if (due && endOfWitaDay(until) <= due) return denied("not_later", witaDate(due));
  return reason ? { type: "extended", duty, row: row.no, until, reason } : denied("reason_required");
}

/** A pause is no longer than more time may be. */
function paused(s: Situation, command: Extract<Command, { type: "pause" }>, { now }: World): EventBody | Denial {
  const { duty, until } = command;
  const reason = textOf(command.reason);
  const row = rowOf(s, duty);
  if (row === undefined) return denied("duty_not_open");
  if (!isDayAhead(until, now)) return denied("invalid_date");
  return reason ? { type: "paused", duty, row, until, reason } : denied("reason_required");
}

function resumed(s: Situation, { duty }: Extract<Command, { type: "resume" }>): EventBody | Denial {
  const row = rowOf(s, duty);
  return row === undefined ? denied("duty_not_open") : { type: "resumed", duty, row };
}

function rowOf({ state }: Situation, duty: string): number | undefined {
  return state.open.find((open) => open.duty === duty)?.row;
}

function changed(holder: string | null): Denial {
  return holder === null ? denied("holder_changed") : denied("holder_changed", holder);
}

function holderOf(state: State, duty: string): string | null {
  return currentDuties(state).find((open) => open.duty === duty)?.heldBy ?? null;
}

function completed(s: Situation, command: Extract<Command, { type: "complete_duty" }>): EventBody | Denial {
  const { duty } = command;
  const settled = textsOf(command.settles);
  const placed = dutiesIn(s.definition, s.state.scope);
  const at = placed.findIndex((candidate) => candidate.id === duty);
  const row = placed[at]?.row.no ?? 0;
  const denial = owing(s.state, settled, placed[at + 1]?.row.no === row ? 0 : row);
  if (denial) return denial;
  const byStaff = placed[at]?.role === APPLICANT && !isApplicant(s.actor);
  const own = ownWorkOf(s.definition, s.state, duty, s.actor.id).length > 0;
  return {
    type: "duty_completed",
    duty,
    ...(byStaff ? { onBehalf: true } : {}),
    ...(settled.length > 0 ? { settled } : {}),
    ...whenGiven("record", command.record),
    ...whenGiven("note", textOf(command.note)),
    ...(own ? { ownWork: true } : {}),
  };
}

/** Items owed up to `row` must be settled by now (rule 8); to settle an item that is not owed is refused. */
export function owing(state: State, settled: readonly string[], row: number): Denial | null {
  const open = state.owed.filter((line) => !line.settled);
  const unknown = settled.filter((id) => !state.owed.some((line) => line.id === id));
  if (unknown.length > 0) return denied("item_unknown", ...unknown);
  const left = open.filter((line) => (line.row ?? Number.POSITIVE_INFINITY) <= row && !settled.includes(line.id));
  return left.length > 0 ? denied("owed_lines_open", ...left.map((line) => line.id)) : null;
}
