import { APPLICANT } from "../roles";
import { currentDuties } from "./current-duties";
import { deciderRoles } from "./deciding";
import {
  applyExtension,
  applyHold,
  applyPause,
  changesHolder,
  close,
  type EventOf,
  endDuty,
  openAfter,
  openDuty,
  redoFrom,
  sendBack,
  settleTurn,
  turnTo,
  type Walk,
} from "./fold-walk";
import type { Event } from "./history";
import { objectionOf } from "./objection";
import { attachedRequirements, needsProgramme, type PlacedDuty, restartDuty, verifyDuty } from "./placed-duties";
import type { OpenDuty, RequirementState, State } from "./state";

/** An application's own events; its seat is bound in fold-seat.ts. */
export function applyToApplication(walk: Walk, event: Event): void {
  apply(walk, event);
  settleStatus(walk.state);
}

function apply(walk: Walk, event: Event): void {
  const { state } = walk;
  if (changesHolder(event)) applyHold(walk, event);
  applyExtension(walk, event);
  applyPause(walk, event);
  switch (event.type) {
    case "submitted":
      submitted(walk, event);
      break;
    case "recalled":
      recalled(state);
      break;
    case "requirement_decided":
      decided(walk, event);
      break;
    case "duty_completed":
      if (!endDuty(walk, event)) break;
      state.everClaimed = true;
      if (!openAfter(walk, event.duty, event.at)) afterLastDuty(walk, event.at);
      break;
    case "sent_back":
      sendBack(walk, event);
      break;
    case "returned":
      returned(walk, event);
      break;
    case "resubmitted":
      resubmitted(walk, event);
      break;
    case "verification_reopened":
      reopened(walk, event);
      break;
    case "rejected":
      rejected(walk, event);
      break;
    case "rejection_reopened":
      rejectionReopened(walk, event);
      break;
    case "withdrawn":
      close(state, event.type, event.at, event.reason ?? null);
      break;
    case "second_aid_asked":
    case "second_aid_answered":
      secondAid(state, event);
      break;
    case "outcome_recorded": {
      const { outcome, at, actor: by, seq, note } = event;
      state.outcome = { outcome, at, by, seq, ...(note ? { note } : {}) };
      break;
    }
    case "attendance_recorded":
      state.attendance = { ...state.attendance, [event.day]: event.present };
      break;
    case "score_recorded":
      state.score = { before: event.before ?? state.score.before, after: event.after ?? state.score.after };
      break;
    case "attendance_confirmed":
      state.confirmedAt = event.at;
  }
}

function secondAid(state: State, event: EventOf<"second_aid_asked"> | EventOf<"second_aid_answered">): void {
  const { reason, actor: by, at } = event;
  if (event.type === "second_aid_asked") state.secondAid = { reason, received: event.received, by, at, answer: null };
  else if (state.secondAid)
    state.secondAid = { ...state.secondAid, answer: { approved: event.approved, reason, by, at } };
}

function recalled(state: State): void {
  const nothing = { open: [], segments: [], rowTimes: {}, requirements: {}, submittedAt: null, secondAid: null };
  Object.assign(state, { status: "draft", row: null }, nothing);
}

function submitted(walk: Walk, event: EventOf<"submitted">): void {
  const { state, definition } = walk;
  state.submittedAt = event.at;
  const requirements: Record<string, RequirementState> = {};
  for (const [key, row] of attachedRequirements(definition))
    requirements[key] = { state: "missing", row, given: false };
  state.requirements = requirements;
  handIn(state, event);
  const first = walk.duties[0];
  if (first) openDuty(walk, first, event.at);
  else afterLastDuty(walk, event.at);
}

/** Files that came, and papers that the applicant has said to bring. */
function handIn({ requirements }: State, { given, atOffice = [] }: { given: string[]; atOffice?: string[] }): void {
  for (const key of given) requirements[key] = { state: "given", row: requirements[key]?.row ?? null, given: true };
  for (const key of atOffice)
    requirements[key] = { state: "missing", row: requirements[key]?.row ?? null, given: false, atOffice: true };
}

function decided(walk: Walk, event: EventOf<"requirement_decided">): void {
  const { state } = walk;
  const { requirement, decision, reason, actor: by, at } = event;
  const { row, given, atOffice } = state.requirements[requirement] ?? { row: null, given: false };
  const known = { row, given, ...(atOffice ? { atOffice } : {}) };
  state.requirements[requirement] = { ...known, state: decision, by, at, ...(reason ? { reason } : {}) };
  settleTurn(walk, at);
}

function returned({ state }: Walk, event: EventOf<"returned">): void {
  const resume = state.open.find((candidate) => candidate.duty === event.duty);
  if (!resume) return;
  for (const { kind, key } of event.items)
    if (kind === "requirement") state.requirements[key] ??= { state: "missing", row: resume.row, given: false };
  const { duty, items, dueOn, at } = event;
  Object.assign(state, { correction: { duty, items, dueOn, at, resume }, open: [], status: "needs_correction" });
  turnTo(state, resume.row, "applicant", at);
}

function resubmitted(walk: Walk, event: EventOf<"resubmitted">): void {
  const { state } = walk;
  if (!state.correction) return;
  const { resume } = state.correction;
  handIn(state, event);
  Object.assign(state, { correction: null, open: [resume] });
  settleTurn(walk, event.at);
}

function reopened(walk: Walk, event: EventOf<"verification_reopened">): void {
  const { state, duties } = walk;
  state.reopened = true;
  state.askedDuties.push(...(event.asksDuties ?? []));
  const target = duties.find((duty) => duty.id === event.duty) ?? verifyDuty(walk.definition);
  if (!target) return;
  // What a newer version asks beyond the pinned one gates from the reopened duty on.
  for (const key of event.asks ?? []) {
    const known = state.requirements[key] ?? { state: "missing", row: null, given: false };
    state.requirements[key] = { ...known, row: known.row ?? target.row.no };
  }
  redoFrom(walk, target.id, event);
}

function rejected({ state, definition, duties }: Walk, event: EventOf<"rejected">): void {
  const { duty = currentDuties(state)[0]?.duty ?? null, reason, advice = null, at, actor: by } = event;
  const own = event.decidedBy ?? objectionOf(state)?.role ?? duties.find(({ id }) => id === duty)?.role;
  // At the applicant's own row, and while it waits, whoever checks papers has decided.
  const role = own === undefined || own === APPLICANT ? (deciderRoles(definition)[0] ?? APPLICANT) : own;
  close(state, "rejected", at, reason);
  const refusing = event.onObjection ? { onObjection: true as const } : {};
  state.advice = advice;
  state.rejection = { at, by, role, duty, ...refusing };
}

/** Rule 14: as a new round. In between it was with nobody of the office. */
function rejectionReopened(walk: Walk, event: EventOf<"rejection_reopened">): void {
  const { state, definition, duties } = walk;
  const rejection = objectionOf(state)?.objection.rejection ?? state.rejection;
  const target = duties.find(({ id }) => id === event.duty) ?? restartDuty(definition, rejection?.duty ?? null);
  if (!rejection || !target) return;
  if (state.rejection) turnTo(state, null, "outside", rejection.at);
  Object.assign(state, { closedAt: null, reason: null, advice: null, rejection: null });
  if (event.actor === "pemohon") state.objected = true;
  // The applicant's objection is no decision yet, and who thinks better of it themselves is overruled by nobody.
  const isTakenBack = event.actor !== "pemohon" && event.actor !== rejection.by;
  if (event.onObjection || isTakenBack) state.overruled.push(rejection);
  const { decidedBy: role, reason, at } = event;
  const stood = duties.find(({ id }) => id === rejection.duty) ?? target;
  if (role) waitForDecision(walk, { ...stood, role }, { reason, rejection }, at);
  else beginAnew(walk, target, event);
}

/** The case stands where it was rejected. What is decided of the objection is no time of that row's. */
function waitForDecision(walk: Walk, duty: PlacedDuty, objection: OpenDuty["objection"], at: Date): void {
  const { state } = walk;
  state.round += 1;
  openDuty(walk, { ...duty, verb: "verify" }, at);
  state.open = state.open.map((open) => ({ ...open, ...(objection ? { objection } : {}) }));
  turnTo(state, null, "office", at);
}

/** What the rows had used was closed with the rejection: their clocks start again. */
function beginAnew(walk: Walk, target: PlacedDuty, event: Event): void {
  for (const { row } of walk.duties.slice(target.index)) {
    delete walk.state.rowTimes[row.no];
    delete walk.state.extended[row.no];
  }
  redoFrom(walk, target.id, event);
}

function afterLastDuty({ state, definition }: Walk, at: Date): void {
  if (needsProgramme(definition)) {
    Object.assign(state, { status: "waiting_programme", row: null, open: [] });
    turnTo(state, null, "outside", at);
  } else close(state, "completed", at);
}

/** submitted until somebody touched it; in_verification while a verify duty is open; else in progress. */
function settleStatus(state: State): void {
  const open = state.open[0];
  if (!open) return;
  if (!state.everClaimed) state.status = "submitted";
  else state.status = open.verb === "verify" ? "in_verification" : "in_progress";
}
