import { isStatementWay } from "../counter";
import { RETURN_DAYS } from "../return-days";
import type { SopRole } from "../roles";
import { addCalendarDays, witaDate } from "../working-time";
import { isDate } from "./clock";
import type { Command } from "./command";
import type { AnswerChange, EventBody, ReturnedItem } from "./history";
import { isOwnRejection, objectionDecider, objectionOf } from "./objection";
import { textOf, textsOf, whenGiven } from "./payload";
import { restartDuty, verifyDuty } from "./placed-duties";
import { missingFor } from "./rights-gather";
import { isOverruled, rejectsFromAbove } from "./rights-reject";
import { type Denial, denied, isApplicant, isSystem, programmeToJoin, type Situation } from "./situation";

/** Commands of an application's run. Null: not one of these. */
export function bodyOfApplication(s: Situation, command: Command, now: Date): EventBody | Denial | null {
  switch (command.type) {
    case "submit":
      return submitted(s, command);
    case "recall":
      return { type: "recalled" };
    case "withdraw":
      return { type: "withdrawn", ...whenGiven("reason", textOf(command.reason)), ...leaving(s) };
    case "decide_requirement":
      return decided(s, command);
    case "correct_answers":
      return answersCorrected(command);
    case "return_to_applicant":
      return returned(s, command, now);
    case "resubmit":
      return resubmitted(s, command);
    case "reject":
      return rejected(s, command);
    case "reopen_rejection":
      return rejectionReopened(s, command);
    case "reopen_verification":
      return reopened(s, command);
    case "gather":
      return gathered(s, command);
    case "release_from_programme":
      return released(s, command);
    case "record_attendance": {
      const { day, present } = command;
      const denial = dayDenial(s, day, now);
      return denial ?? { type: "attendance_recorded", day, present: present === true };
    }
    case "record_score":
      return scored(command);
    case "confirm_attendance":
      return { type: "attendance_confirmed" };
    case "record_outcome":
      return outcomeOf(s, command);
    default:
      return null;
  }
}

/** An objection that is refused leaves the case where it was rejected. */
function rejected(s: Situation, command: Extract<Command, { type: "reject" }>): EventBody | Denial {
  const objection = objectionOf(s.state)?.objection;
  const reason = textOf(command.reason);
  if (!reason) return denied("reason_required");
  return {
    type: "rejected",
    ...whenGiven("duty", objection ? (objection.rejection.duty ?? undefined) : textOf(command.duty)),
    reason,
    ...whenGiven("advice", textOf(command.advice)),
    ...leaving(s),
    ...onObjection(s),
    ...againAfterObjection(s, textOf(command.duty)),
  };
}

/** The role above rejects where no colleague of who was overruled does; or they themselves, where the admin allows own work. */
function againAfterObjection(s: Situation, duty: string | undefined): { decidedBy?: SopRole; ownWork?: true } {
  if (objectionOf(s.state)) return {};
  if (isOverruled(s)) return { ownWork: true };
  return whenGiven("decidedBy", rejectsFromAbove(s, duty) ?? undefined);
}

/** Own work that the admin setting allows is marked as such (rule 4). */
function onObjection(s: Situation): { onObjection?: true; ownWork?: true } {
  if (!objectionOf(s.state)) return {};
  return { onObjection: true, ...(isOwnRejection(s) ? { ownWork: true } : {}) };
}

/** By the applicant it is an objection, which somebody above the role that rejected decides. */
function rejectionReopened(s: Situation, command: Extract<Command, { type: "reopen_rejection" }>): EventBody | Denial {
  const objection = objectionOf(s.state)?.objection;
  const rejection = objection?.rejection ?? s.state.rejection;
  const reason = textOf(command.reason);
  if (!reason || !rejection) return denied("reason_required");
  const decidedBy = isApplicant(s.actor) ? objectionDecider(rejection.role) : undefined;
  return {
    type: "rejection_reopened",
    ...whenGiven("duty", restartDuty(s.definition, rejection.duty)?.id),
    reason,
    ...whenGiven("decidedBy", decidedBy),
    ...onObjection(s),
  };
}

/** What came with it is not brought as well. */
function submitted({ actor }: Situation, command: Extract<Command, { type: "submit" }>): EventBody {
  const given = textsOf(command.given);
  const body = { type: "submitted" as const, given, ...broughtBesides(given, command.atOffice) };
  if (isApplicant(actor)) return body;
  return {
    ...body,
    onBehalf: true,
    ...whenGiven("statement", isStatementWay(command.statement) ? command.statement : undefined),
  };
}

function broughtBesides(given: readonly string[], named: unknown): { atOffice?: string[] } {
  const atOffice = [...new Set(textsOf(named))].filter((key) => !given.includes(key));
  return atOffice.length > 0 ? { atOffice } : {};
}

function gathered(s: Situation, command: Extract<Command, { type: "gather" }>): EventBody | Denial {
  const programme = textOf(command.programmeId) && programmeToJoin(s, command.programmeId);
  if (!programme) return denied("no_seat");
  const { programmeId, history } = programme;
  const reason = textOf(command.passingReason);
  const passes = isSystem(s.actor) ? undefined : passesOver(s);
  // Rule 11: the office may leave somebody who stands in front, and says why.
  if (passes && !reason) return denied("passing_over", ...passes.applicationIds);
  return {
    type: "gathered",
    programmeId,
    programmeSequence: history.at(-1)?.seq ?? 0,
    ...whenGiven("passedOver", passes && reason ? { ...passes, reason } : undefined),
  };
}

function passesOver({ passedOver }: Situation) {
  return passedOver && passedOver.count > 0 ? passedOver : undefined;
}

function released(s: Situation, command: Extract<Command, { type: "release_from_programme" }>): EventBody | Denial {
  const { seat } = s.state;
  if (!seat || command.programmeId !== seat.programmeId) return denied("no_seat");
  const reason = textOf(command.reason);
  if (!reason && !isApplicant(s.actor)) return denied("reason_required");
  const { programmeId, programmeSequence } = seat;
  return { type: "released_from_programme", programmeId, programmeSequence, ...whenGiven("reason", reason) };
}

/** The first outcome needs no note; one that corrects it says why. */
function outcomeOf({ state }: Situation, command: Extract<Command, { type: "record_outcome" }>): EventBody | Denial {
  const outcome = textOf(command.outcome);
  const note = textOf(command.note);
  if (!outcome) return denied("outcome_required");
  if (!state.outcome) return { type: "outcome_recorded", outcome, ...whenGiven("note", note) };
  if (!note) return denied("reason_required");
  return { type: "outcome_recorded", outcome, note, correctionOf: state.outcome.seq };
}

/** One of the class's days that has begun. */
function dayDenial({ state }: Situation, day: unknown, now: Date): Denial | null {
  const { firstDay = null, lastDay = null } = state.seat ?? {};
  if (!isDate(day)) return denied("invalid_date");
  if (firstDay === null || day < firstDay || day > (lastDay ?? firstDay)) return denied("day_not_held", day);
  return day > witaDate(now) ? denied("invalid_date") : null;
}

function scored({ before, after }: Extract<Command, { type: "record_score" }>): EventBody | Denial {
  const given = [before, after].filter((points) => points !== undefined);
  const right = (points: unknown) => Number.isInteger(points) && Number(points) >= 0 && Number(points) <= 100;
  if (given.length === 0 || !given.every(right)) return denied("invalid_score");
  return { type: "score_recorded", ...whenGiven("before", before), ...whenGiven("after", after) };
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
  const { given, atOffice } = state.requirements[requirement] ?? { given: false };
  const isReceived = decision === "accepted" && atOffice === true;
  if (decision !== "waived" && !given && !isReceived) return denied("requirement_missing", requirement);
  // What was received at the desk lies nowhere here: the note is all that is known of it.
  if ((decision !== "accepted" || !given) && !reason) return denied("reason_required");
  return { type: "requirement_decided", requirement, decision, ...whenGiven("reason", reason) };
}

function answersCorrected(command: Extract<Command, { type: "correct_answers" }>): EventBody | Denial {
  const reason = textOf(command.reason);
  const changes = changesIn(command.changes).filter(({ before, after }) => before !== after);
  if (changes.length === 0) return denied("nothing_changed");
  return reason ? { type: "answers_corrected", changes, reason } : denied("reason_required");
}

function returned(
  s: Situation,
  command: Extract<Command, { type: "return_to_applicant" }>,
  now: Date,
): EventBody | Denial {
  const items: ReturnedItem[] = [];
  for (const item of Array.isArray(command.items) ? command.items : []) {
    const [key, reason] = [textOf(item?.key), textOf(item?.reason)];
    const known = item?.kind === "answer" || (item?.kind === "requirement" && mayAsk(s, key));
    if (!key || !known) return denied("item_unknown", ...(key ? [key] : []));
    if (!reason) return denied("reason_required", key);
    items.push({ kind: item.kind, key, reason, ...whenGiven("label", textOf(item.label)) });
  }
  if (items.length === 0) return denied("items_required");
  const today = witaDate(now);
  const dueOn = command.dueOn ?? addCalendarDays(today, RETURN_DAYS);
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
  const brought = broughtBesides(given, command.atOffice);
  const settled = [...given, ...(brought.atOffice ?? [])];
  const returnedKeys = (kind: ReturnedItem["kind"]) =>
    (state.correction?.items ?? []).filter((item) => item.kind === kind).map((item) => item.key);
  const unknown = [
    ...settled.filter((key) => !returnedKeys("requirement").includes(key)),
    ...answers.filter((key) => !returnedKeys("answer").includes(key)),
  ];
  if (unknown.length > 0) return denied("item_unknown", ...unknown);
  const left = [
    ...returnedKeys("requirement").filter((key) => !settled.includes(key)),
    ...returnedKeys("answer").filter((key) => !answers.includes(key)),
  ];
  if (left.length > 0) return denied("items_unanswered", ...new Set(left));
  const changes = changesIn(command.changes);
  return { type: "resubmitted", given, ...brought, answers, ...(changes.length > 0 ? { changes } : {}) };
}

function changesIn(value: unknown): AnswerChange[] {
  return (Array.isArray(value) ? value : []).flatMap((item) => {
    const [key, before, after] = [textOf(item?.key), item?.before, item?.after];
    return key && typeof before === "string" && typeof after === "string" ? [{ key, before, after }] : [];
  });
}

function reopened(s: Situation, command: Extract<Command, { type: "reopen_verification" }>): EventBody | Denial {
  const duty = verifyDuty(s.definition)?.id;
  const reason = textOf(command.reason);
  if (!reason) return denied("reason_required");
  const programme = programmeToJoin(s);
  const missing = programme ? missingFor(s, programme.definition) : { requirements: [], duties: [] };
  const asks = [...new Set([...textsOf(command.asks), ...missing.requirements])];
  return {
    type: "verification_reopened",
    reason,
    ...whenGiven("duty", duty),
    ...(asks.length > 0 ? { asks } : {}),
    ...(missing.duties.length > 0 ? { asksDuties: missing.duties } : {}),
  };
}
