import { APPLICANT } from "../roles";
import { witaDate } from "../working-time";
import { pausingAt } from "./clock";
import type { Actor, CommandType } from "./command";
import { currentDuties } from "./current-duties";
import { deciderRoles, itemsToDecide, rolesInHand, undecidedUpTo, waitsForApplicant } from "./deciding";
import { ownWorkOf } from "./own-work";
import { dutiesIn, type PlacedDuty } from "./placed-duties";
import { rolesAbove } from "./roles-above";
import {
  type Denial,
  denied,
  hasAnyRole,
  hasRole,
  isApplicant,
  isSystem,
  type Rule,
  type Situation,
} from "./situation";
import type { OpenDuty } from "./state";

/** The system task that passes duties to a stand-in and back. */
export const DELEGATION_JOB = "delegation";
/** The system task that gives new duties by the rule of the office (lib/domain/work-sharing.ts). */
export const SHARING_JOB = "share-duties";

/** Commands on an open duty; the same in both scopes. */
export const DUTY_RULES = {
  claim: (s, { duty }) => {
    const open = findOpen(s, duty, currentDuties(s.state));
    if ("code" in open) return open;
    if (!mayHold(s, open)) return denied("not_your_duty");
    if (open.heldBy === s.actor.id) return denied("already_held");
    return open.heldBy === null ? null : denied("held_by_other", open.heldBy);
  },

  /** Rule 13: any holder of the role, a Plt. or Plh. too; what nobody holds is simply claimed. */
  take_over: (s, { duty }) => {
    const open = findOpen(s, duty, currentDuties(s.state));
    if ("code" in open) return open;
    if (!mayHold(s, open)) return denied("not_your_duty");
    if (open.heldBy === null) return denied("duty_not_held");
    return open.heldBy === s.actor.id ? denied("already_held") : null;
  },

  /** Rule 13: the role above, and the portal where an admin has said who stands in or how new duties are shared. What waits for the applicant is nobody's to give. */
  assign: (s, { duty }) => {
    const open = findOpen(s, duty, currentDuties(s.state));
    if ("code" in open) return open;
    const roles = rolesInHand(s.definition, s.state, open);
    const may = (carriesOutRule(s.actor, open) && roles.length > 0) || hasAnyRole(s.actor, roles.flatMap(rolesAbove));
    return may ? null : denied("no_right");
  },

  /** Who answers for it gives more time: the role above. */
  extend: (s, { duty }) => {
    const open = findOpen(s, duty, currentDuties(s.state));
    if ("code" in open) return open;
    const roles = rolesInHand(s.definition, s.state, open);
    return hasAnyRole(s.actor, roles.flatMap(rolesAbove)) ? null : denied("no_right");
  },

  /** Rule 13's role above, of an application's own work: what waits for the applicant has no time of the office to stop. */
  pause: (s, { duty }) => {
    if (s.state.scope !== "application") return denied("wrong_scope");
    const open = findOpen(s, duty, s.state.open);
    if ("code" in open) return open;
    if (open.role === APPLICANT || waitsForApplicant(s.state)) return denied("wrong_state");
    if (!hasAnyRole(s.actor, rolesAbove(open.role))) return denied("no_right");
    const running = s.now && pausingAt(s.state, s.now);
    return running ? denied("paused_already", witaDate(running.until)) : null;
  },

  resume: (s, { duty }) => {
    const open = findOpen(s, duty, s.state.open);
    if ("code" in open) return open;
    if (open.role === APPLICANT) return denied("wrong_state");
    if (!hasAnyRole(s.actor, [open.role, ...rolesAbove(open.role)])) return denied("no_right");
    const running = s.now ? pausingAt(s.state, s.now) : s.state.pauses.at(-1);
    return running ? null : denied("not_paused");
  },

  /** What waits for the applicant's correction is in no queue to be given back to; the system may, and so it gives back what a disabled account holds. */
  release: (s, { duty }) => {
    const open = findOpen(s, duty, isSystem(s.actor) ? currentDuties(s.state) : s.state.open);
    if ("code" in open) return open;
    if (open.heldBy === null) return denied("duty_not_held");
    return isSystem(s.actor) || isHolder(s, open) ? null : denied("held_by_other", open.heldBy);
  },

  complete_duty: (s, { duty }) => {
    const open = findOpen(s, duty, s.state.open);
    if ("code" in open) return open;
    const denial = open.role === APPLICANT ? mayActForApplicant(s) : mayActAsHolder(s, open);
    return denial ?? undecidedRequirements(s, open) ?? ownWork(s, open);
  },

  send_back: (s, { duty, to }) => {
    const open = findOpen(s, duty, s.state.open);
    if ("code" in open) return open;
    const denial = mayActAsHolder(s, open);
    if (denial) return denial;
    const earlier = earlierDuties(s, open.duty);
    if (to === undefined) return earlier.length > 0 ? null : denied("not_earlier");
    if (earlier.some((candidate) => candidate.id === to)) return null;
    const placed = findPlaced(s, to);
    return "code" in placed ? placed : denied("not_earlier");
  },
} satisfies Partial<Record<CommandType, Rule>>;

/** Duties of the same run that stand before `duty`: where it may be sent back to, the applicant's included. */
export function earlierDuties({ definition, state }: Situation, duty: string): PlacedDuty[] {
  const duties = dutiesIn(definition, state.scope);
  return duties.slice(
    0,
    Math.max(
      0,
      duties.findIndex((candidate) => candidate.id === duty),
    ),
  );
}

/** The staff duty the actor holds and may act on, in the role that is still theirs. */
export function mayActAsHolder(s: Situation, open: OpenDuty): Denial | null {
  if (!mayHold(s, open)) return denied("not_your_duty");
  if (open.heldBy === null) return denied("duty_not_held");
  return isHolder(s, open) ? null : denied("held_by_other", open.heldBy);
}

/** Has the actor the role of the duty now? */
function mayHold(s: Situation, open: OpenDuty): boolean {
  return open.role === APPLICANT ? mayDecide(s) : hasRole(s.actor, open.role);
}

export function findOpen(s: Situation, duty: string | undefined, pool: readonly OpenDuty[]): OpenDuty | Denial {
  const placed = findPlaced(s, duty);
  if ("code" in placed) return placed;
  return (
    pool.find((candidate) => candidate.duty === duty) ??
    denied(s.state.open.length > 0 ? "duty_not_open" : "wrong_state")
  );
}

function findPlaced({ definition, state }: Situation, duty: string | undefined): PlacedDuty | Denial {
  const placed = dutiesIn(definition, state.scope).find((candidate) => candidate.id === duty);
  if (placed) return placed;
  return denied(
    definition.rows.some((row) => row.duties.some((candidate) => candidate.id === duty)) ? "other_run" : "unknown_duty",
  );
}

/** The portal itself: where it carries out who stands in for whom, and of what nobody holds how new duties are shared. */
function carriesOutRule(actor: Actor, { heldBy }: OpenDuty): boolean {
  if (!("job" in actor) || actor.id !== "system") return false;
  return actor.job === DELEGATION_JOB || (actor.job === SHARING_JOB && heldBy === null);
}

function isHolder(s: Situation, open: OpenDuty): boolean {
  return "roles" in s.actor && open.heldBy === s.actor.id;
}

/** Rule 6: the applicant, or Pelaksana who records it for them without claiming. */
export function mayActForApplicant({ actor }: Situation): Denial | null {
  return isApplicant(actor) || hasRole(actor, "pelaksana") ? null : denied("not_your_duty");
}

/** Rule 10: the applicant's duty waits for the office to decide, and the actor is one of those who do. */
export function mayDecide({ definition, state, actor }: Situation): boolean {
  return itemsToDecide(state).length > 0 && hasAnyRole(actor, [...deciderRoles(definition), "pelaksana"]);
}

function undecidedRequirements({ state }: Situation, open: OpenDuty): Denial | null {
  const undecided = undecidedUpTo(state, open.row);
  return undecided.length > 0 ? denied("requirements_undecided", ...undecided) : null;
}

function ownWork(s: Situation, open: OpenDuty): Denial | null {
  if (s.allowOwnWork) return null;
  const own = ownWorkOf(s.definition, s.state, open.duty, s.actor.id);
  return own.length > 0 ? denied("own_work", ...own) : null;
}
