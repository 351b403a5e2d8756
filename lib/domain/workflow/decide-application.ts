import { addCalendarDays, witaDate } from "../working-time";
import { isDate } from "./clock";
import type { Command } from "./command";
import type { EventBody, ReturnedItem } from "./history";
import { some, textOf, textsOf } from "./payload";
import { missingFor } from "./rights-gather";
import { verifyDuty } from "./shape";
import { type Denial, denied, isApplicant, programmeToJoin, type Situation } from "./situation";

/** Commands of an application's run. Null: not one of these. */
export function bodyOfApplication(s: Situation, command: Command, now: Date): EventBody | Denial | null {
  switch (command.type) {
    case "submit":
      return { type: "submitted", given: textsOf(command.given) };
    case "recall":
      return { type: "recalled" };
    case "withdraw":
      return { type: "withdrawn", ...some("reason", textOf(command.reason)), ...leaving(s) };
    case "decide_requirement":
      return decided(s, command);
    case "return_to_applicant":
      return returned(s, command, now);
    case "resubmit":
      return resubmitted(s, command);
    case "reject": {
      const reason = textOf(command.reason);
      return reason
        ? { type: "rejected", ...some("duty", textOf(command.duty)), reason, ...leaving(s) }
        : denied("reason_required");
    }
    case "reopen_verification":
      return reopened(s, command);
    case "gather": {
      const programme = textOf(command.programmeId) && programmeToJoin(s, command.programmeId);
      if (!programme) return denied("no_seat");
      return {
        type: "gathered",
        programmeId: programme.programmeId,
        programmeSequence: programme.history.at(-1)?.seq ?? 0,
      };
    }
    case "release_from_programme": {
      const { seat } = s.state;
      if (!seat || command.programmeId !== seat.programmeId) return denied("no_seat");
      const reason = textOf(command.reason);
      if (!reason && !isApplicant(s.actor)) return denied("reason_required");
      return {
        type: "released_from_programme",
        programmeId: seat.programmeId,
        programmeSequence: seat.programmeSequence,
        ...some("reason", reason),
      };
    }
    case "record_attendance": {
      const { day, present } = command;
      const denial = dayDenial(s, day, now);
      return denial ?? { type: "attendance_recorded", day, present: present === true };
    }
    case "record_score":
      return scored(command);
    case "confirm_attendance":
      return { type: "attendance_confirmed" };
    case "record_outcome": {
      const outcome = textOf(command.outcome);
      const note = textOf(command.note);
      if (!outcome) return denied("outcome_required");
      if (!s.state.outcome) return { type: "outcome_recorded", outcome, ...some("note", note) };
      return note
        ? { type: "outcome_recorded", outcome, note, correctionOf: s.state.outcome.seq }
        : denied("reason_required");
    }
    default:
      return null;
  }
}

/** One of the class's days that has begun. */
function dayDenial({ state }: Situation, day: unknown, now: Date): Denial | null {
  const { firstDay = null, lastDay = null } = state.seat ?? {};
  if (!isDate(day)) return denied("invalid_date");
  if (firstDay === null || day < firstDay || day > (lastDay ?? firstDay)) return denied("day_not_held", day);
  return day > witaDate(now) ? denied("invalid_date") : null;
}

function scored({ before, after }: Extract<Command, { type: "record_score" }>): EventBody | Denial {
  const given = [before, after].filter((one) => one !== undefined);
  const right = (points: unknown) => Number.isInteger(points) && Number(points) >= 0 && Number(points) <= 100;
  if (given.length === 0 || !given.every(right)) return denied("invalid_score");
  return { type: "score_recorded", ...some("before", before), ...some("after", after) };
}

/** A seat that ends with the case: up to which event its programme counts. */
function leaving({ state }: Situation): { programmeSequence?: number } {
  return state.seat ? { programmeSequence: state.seat.programmeSequence } : {};
}

function decided({ state }: Situation, command: Extract<Command, { type: "decide_requirement" }>): EventBody | Denial {
  const { requirement, decision } = command;
  const reason = textOf(command.reason);
  if (!["accepted", "rejected", "waived"].includes(decision)) return denied("invalid_decision");
  // Nothing was handed in: it can be waived or asked for, not judged.
  if (decision !== "waived" && !state.requirements[requirement]?.given)
    return denied("requirement_missing", requirement);
  if (decision !== "accepted" && !reason) return denied("reason_required");
  return { type: "requirement_decided", requirement, decision, ...some("reason", reason) };
}

function returned(
  s: Situation,
  command: Extract<Command, { type: "return_to_applicant" }>,
  now: Date,
): EventBody | Denial {
  const items: ReturnedItem[] = [];
  for (const one of Array.isArray(command.items) ? command.items : []) {
    const [key, reason] = [textOf(one?.key), textOf(one?.reason)];
    const known = one?.kind === "answer" || (one?.kind === "requirement" && mayAsk(s, key));
    if (!key || !known) return denied("item_unknown", ...(key ? [key] : []));
    if (!reason) return denied("reason_required", key);
    items.push({ kind: one.kind, key, reason });
  }
  if (items.length === 0) return denied("items_required");
  const today = witaDate(now);
  const dueOn = command.dueOn ?? addCalendarDays(today, 7);
  if (!isDate(dueOn) || dueOn < today) return denied("invalid_date");
  return { type: "returned", duty: command.duty, items, dueOn };
}

/** A document of the case; after verification was reopened also one that only a newer version asks for. */
function mayAsk({ state }: Situation, key: string | undefined): boolean {
  return key !== undefined && (state.reopened || Object.hasOwn(state.requirements, key));
}

/** Only the returned items are open, and each must be answered. */
function resubmitted({ state }: Situation, command: Extract<Command, { type: "resubmit" }>): EventBody | Denial {
  const [given, answers] = [textsOf(command.given), textsOf(command.answers)];
  const asked = (kind: ReturnedItem["kind"]) =>
    (state.correction?.items ?? []).filter((one) => one.kind === kind).map((one) => one.key);
  const unasked = [
    ...given.filter((key) => !asked("requirement").includes(key)),
    ...answers.filter((key) => !asked("answer").includes(key)),
  ];
  if (unasked.length > 0) return denied("item_unknown", ...unasked);
  const left = [
    ...asked("requirement").filter((key) => !given.includes(key)),
    ...asked("answer").filter((key) => !answers.includes(key)),
  ];
  if (left.length > 0) return denied("items_unanswered", ...new Set(left));
  return { type: "resubmitted", given, answers };
}

function reopened(s: Situation, command: Extract<Command, { type: "reopen_verification" }>): EventBody | Denial {
  const duty = verifyDuty(s.definition)?.id;
  const reason = textOf(command.reason);
  if (!reason) return denied("reason_required");
  const programme = programmeToJoin(s);
  const missing = programme ? missingFor(s.state, programme.definition) : { requirements: [], duties: [] };
  const asks = [...new Set([...textsOf(command.asks), ...missing.requirements])];
  return {
    type: "verification_reopened",
    reason,
    ...some("duty", duty),
    ...(asks.length > 0 ? { asks } : {}),
    ...(missing.duties.length > 0 ? { asksDuties: missing.duties } : {}),
  };
}
