import { APPLICANT, type SopRole } from "../roles";
import { witaDate } from "../working-time";
import { currentDuties, isClosed } from "./current-duties";
import { decidesObjection, objectionOf, whoReopens } from "./objection";
import { verifyRoles } from "./placed-duties";
import { isResultTold } from "./result-told";
import { findOpen, mayActAsHolder } from "./rights-duties";
import { type Denial, denied, hasAnyRole, hasRole, type Situation, type Target } from "./situation";

/** Allowed also while the applicant owes a correction: the holder of the waiting duty still holds it. */
export function rejectRule(s: Situation, { duty }: Target): Denial | null {
  if (objectionOf(s.state)) return decidesObjection(s);
  if (isResultTold(s.definition, s.state)) return denied("result_told");
  const denial = holderDenial(s, duty);
  if (isOverruled(s) && !s.allowOwnWork) return denial ?? denied("rejected_before");
  return denial && rejectsFromAbove(s, duty) ? leavingDenial(s) : denial;
}

type Overruling = { state: Pick<Situation["state"], "overruled">; actor: { id: string } };

/**
 * Rule 17: what this very person had rejected was taken back, in a role that has another above it. They may
 * go on checking; whether it is rejected again is for somebody else.
 */
export function isOverruled({ state: { overruled }, actor }: Overruling): boolean {
  return overruled.some(({ by, role }) => by === actor.id && !whoReopens(role).includes(role));
}

/** The role above that rejects such a case while no colleague has it in hand: an office of one clerk does not stand still. */
export function rejectsFromAbove(s: Situation, duty: string | undefined): SopRole | null {
  const { overruled, status } = s.state;
  const last = overruled.at(-1);
  if (!last || isClosed(status) || objectionOf(s.state) || holderDenial(s, duty) === null) return null;
  const current = currentDuties(s.state);
  if (duty !== undefined && current.length > 0 && "code" in findOpen(s, duty, current)) return null;
  if (current.some(({ heldBy }) => heldBy !== null && !overruled.some(({ by }) => by === heldBy))) return null;
  return whoReopens(last.role).find((role): role is SopRole => role !== APPLICANT && hasRole(s.actor, role)) ?? null;
}

function holderDenial(s: Situation, duty: string | undefined): Denial | null {
  if (s.state.status === "waiting_programme")
    return hasAnyRole(s.actor, verifyRoles(s.definition)) ? leavingDenial(s) : denied("no_right");
  const current = currentDuties(s.state);
  if (current.length === 0) return denied("wrong_state");
  const open = duty === undefined ? current[0] : findOpen(s, duty, current);
  if (!open) return denied("wrong_state");
  if ("code" in open) return open;
  return mayActAsHolder(s, open) ?? (REJECTING.has(open.verb) || open.role === APPLICANT ? null : denied("no_right"));
}

const REJECTING: ReadonlySet<string> = new Set(["verify", "review", "approve"]);

/** Rule 12: a seat is given back only before the first day and before an outcome; what was recorded is never dropped. */
export function leavingDenial({ state: { seat, outcome }, now }: Situation): Denial | null {
  if (!seat) return null;
  if (outcome) return denied("outcome_recorded");
  return now && seat.firstDay !== null && witaDate(now) >= seat.firstDay ? denied("first_day_reached") : null;
}
