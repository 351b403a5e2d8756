import { APPLICANT, type DutyRole, type SopRole } from "../roles";
import type { CommandType } from "./command";
import { rolesAbove } from "./roles-above";
import { type Denial, denied, hasAnyRole, isApplicant, type Situation } from "./situation";
import type { OpenDuty, State } from "./state";

/** The objection that waits for its decision; null: there is none. */
export function objectionOf({ open }: Pick<State, "open">): (OpenDuty & Required<Pick<OpenDuty, "objection">>) | null {
  const [first] = open;
  return first?.objection ? { ...first, objection: first.objection } : null;
}

/** Rule 14: who takes a rejection back. Above Kadis is nobody: they take back what they rejected themselves. */
export function whoReopens(role: DutyRole): readonly DutyRole[] {
  const above = role === APPLICANT ? [] : rolesAbove(role);
  return above.length > 0 ? above : [role];
}

/** In whose queue an objection stands: the nearest role above the one that rejected. */
export function objectionDecider(role: DutyRole): SopRole | undefined {
  return whoReopens(role).find((one): one is SopRole => one !== APPLICANT);
}

/** What may happen to a case while its objection waits: the decision, more time for it, or that the applicant gives up. */
const MEANWHILE: ReadonlySet<CommandType> = new Set(["reopen_rejection", "reject", "extend", "withdraw"]);

export function meanwhileRule({ state }: Situation, type: CommandType): Denial | null {
  return objectionOf(state) && !MEANWHILE.has(type) ? denied("objection_open") : null;
}

/** A role above the one that rejected grants or refuses it, and never the person who rejected, as in rule 4. */
export function decidesObjection({ state, actor, allowOwnWork }: Situation): Denial | null {
  const waiting = objectionOf(state);
  if (!waiting) return denied("wrong_state");
  if (isApplicant(actor)) return denied("objection_used");
  if (!hasAnyRole(actor, whoReopens(waiting.objection.rejection.role))) return denied("no_right");
  return isOwnRejection({ state, actor }) && !allowOwnWork ? denied("own_rejection") : null;
}

/** The objection is to what this very person decided, in a role that has another above it. */
export function isOwnRejection({ state, actor }: Pick<Situation, "state" | "actor">): boolean {
  const rejection = objectionOf(state)?.objection.rejection;
  return rejection !== undefined && rejection.by === actor.id && !whoReopens(rejection.role).includes(rejection.role);
}
