import { COUNTER_ROLES } from "../counter";
import { lastObjectionDay, OBJECTION_DAYS } from "../objection";
import { APPLICANT } from "../roles";
import { witaDate } from "../working-time";
import type { CommandType } from "./command";
import { currentDuties, isClosed } from "./current-duties";
import { decidesObjection, objectionOf, whoReopens } from "./objection";
import { verifyRoles } from "./placed-duties";
import { findOpen, mayActAsHolder, mayActForApplicant, mayDecide } from "./rights-duties";
import { gatherRule } from "./rights-gather";
import { leavingDenial, rejectRule } from "./rights-reject";
import { type Denial, denied, hasAnyRole, hasRole, isApplicant, type Rule, type Situation } from "./situation";
import type { OpenDuty } from "./state";

export const APPLICATION_RULES = {
  /** Whoever serves the counter enters what is new; what was sent once is the applicant's alone. */
  submit: (s) =>
    hasAnyRole(s.actor, COUNTER_ROLES) && s.state.lastSeq === 0 ? null : applicantIn(s, s.state.status === "draft"),
  recall: (s) => applicantIn(s, s.state.status === "submitted" && !s.state.everClaimed),
  withdraw: (s) => applicantIn(s, !isClosed(s.state.status)) ?? leavingDenial(s),
  resubmit: (s) => applicantIn(s, s.state.status === "needs_correction"),

  decide_requirement: (s, { requirement }) => {
    if (s.state.open.length === 0) return denied("wrong_state");
    const held = s.state.open.some((open) => mayWorkOn(s, open));
    if (!held) return heldDenial(s);
    if (requirement === undefined || !Object.hasOwn(s.state.requirements, requirement))
      return denied("unknown_requirement");
    return null;
  },

  /** Allowed also while the applicant owes a correction: what they send then is told what was changed. */
  correct_answers: (s) => {
    if (currentDuties(s.state).length === 0) return denied("wrong_state");
    const held = currentDuties(s.state).some((open) => mayWorkOn(s, open));
    return held ? null : heldDenial(s);
  },

  return_to_applicant: (s, { duty }) => {
    const open = findOpen(s, duty, s.state.open);
    return "code" in open ? open : mayActAsHolder(s, open);
  },

  reject: rejectRule,

  reopen_verification: (s) => {
    if (s.state.status !== "waiting_programme") return denied("wrong_state");
    if (s.state.seat) return denied("already_seated");
    return hasAnyRole(s.actor, verifyRoles(s.definition)) ? null : denied("no_right");
  },

  /** Rule 14: whoever stands above the role that rejected, or the applicant within the term and once. */
  reopen_rejection: (s) => {
    if (objectionOf(s.state)) return decidesObjection(s);
    const { status, rejection } = s.state;
    if (status !== "rejected" || !rejection) return denied("wrong_state");
    if (isApplicant(s.actor)) return objectionDenial(s, rejection.at);
    return hasAnyRole(s.actor, whoReopens(rejection.role)) ? null : denied("no_right");
  },

  gather: gatherRule,

  /** The officer, or the applicant who cannot come. */
  release_from_programme: (s, { programmeId }) => {
    const { seat, status } = s.state;
    if (!seat || (programmeId !== undefined && programmeId !== seat.programmeId)) return denied("no_seat");
    if (isClosed(status)) return denied("wrong_state");
    if (!isApplicant(s.actor) && !hasRole(s.actor, seat.roles.officer)) return denied("no_right");
    return leavingDenial(s);
  },

  record_attendance: classRule,
  record_score: classRule,

  /** Only for the programme that invited them: a page that was left open while the seat changed confirms nothing else. */
  confirm_attendance: (s, { programmeId }) => {
    if (!isApplicant(s.actor)) return denied("not_the_applicant");
    const { seat, status } = s.state;
    if (!seat || (programmeId !== undefined && programmeId !== seat.programmeId)) return denied("no_seat");
    if (isClosed(status) || s.state.confirmedAt) return denied("wrong_state");
    if (seat.firstDay === null) return denied("wrong_state");
    return s.now && witaDate(s.now) >= seat.firstDay ? denied("first_day_reached") : null;
  },

  /** The first one by who records, a correction by who approved last (rule 5), also after the end. */
  record_outcome: (s) => {
    const { seat, outcome, status } = s.state;
    if (!seat) return denied("no_seat");
    if (!seat.outcomesDue || status === "rejected" || status === "withdrawn") return denied("wrong_state");
    const right = outcome ? hasRole(s.actor, seat.roles.closer) : hasAnyRole(s.actor, seat.roles.recorders);
    if (!right) return denied("no_right");
    return s.now && seat.firstDay !== null && witaDate(s.now) < seat.firstDay
      ? denied("not_begun", seat.firstDay)
      : null;
  },
} satisfies Partial<Record<CommandType, Rule>>;

/** The term ends with its last calendar day, WITA. */
function objectionDenial({ state, now, objectionDays = OBJECTION_DAYS.usual }: Situation, at: Date): Denial | null {
  if (state.objected) return denied("objection_used");
  const lastDay = lastObjectionDay(at, objectionDays);
  return now && witaDate(now) > lastDay ? denied("objection_late", lastDay) : null;
}

/** Who was there and what they scored: while the class runs, by who records. */
function classRule(s: Situation): Denial | null {
  const { seat, status } = s.state;
  if (!seat) return denied("no_seat");
  if (!seat.outcomesDue || seat.firstDay === null || seat.programmeStatus !== "running" || isClosed(status))
    return denied("wrong_state");
  if (!hasAnyRole(s.actor, seat.roles.recorders)) return denied("no_right");
  return s.now && witaDate(s.now) < seat.firstDay ? denied("not_begun", seat.firstDay) : null;
}

/** The holder of a duty; at the applicant's row, where papers must be decidable too, who verifies or may record that duty for them. */
function mayWorkOn(s: Situation, open: OpenDuty): boolean {
  return open.role === APPLICANT ? decidesForApplicant(s, open.heldBy) : mayActAsHolder(s, open) === null;
}

/** Without claiming; but not while a colleague has it in hand. */
function decidesForApplicant(s: Situation, heldBy: string | null): boolean {
  if (isApplicant(s.actor) || (heldBy !== null && heldBy !== s.actor.id)) return false;
  return mayDecide(s) || mayActForApplicant(s) === null;
}

function applicantIn({ actor }: Situation, rightState: boolean): Denial | null {
  if (!isApplicant(actor)) return denied("not_the_applicant");
  return rightState ? null : denied("wrong_state");
}

/** The refusal when no open duty lets the actor in: the reason that the first of them gives. */
function heldDenial(s: Situation): Denial {
  const open = currentDuties(s.state)[0];
  if (!open) return denied("not_your_duty");
  return mayActAsHolder(s, open) ?? denied("not_your_duty");
}
