import { witaDate } from "../working-time";
import type { CommandType } from "./command";
import { programmeRoles } from "./placed-duties";
import { type Denial, denied, hasAnyRole, hasRole, type Rule, type Situation } from "./situation";

/** Commands on a programme as a whole; its duties follow rights-duties.ts. */
export const PROGRAMME_RULES = {
  open: (s) => (s.state.lastSeq === 0 ? officer(s) : denied("wrong_state")),
  start: (s) => {
    if (s.state.status !== "open") return denied("wrong_state");
    return officer(s) ?? (s.seatsTaken === 0 ? denied("nobody_seated") : null);
  },

  reschedule: (s) => {
    const rowsLeft = s.state.status === "running" && s.state.open.length > 0;
    return s.state.status === "open" || rowsLeft ? officer(s) : denied("wrong_state");
  },

  set_quota: (s) => {
    const { status, firstDay, open } = s.state;
    if (status !== "open" && !(status === "running" && open.length > 0)) return denied("wrong_state");
    const late = s.now && firstDay !== null && witaDate(s.now) >= firstDay;
    return officer(s) ?? (late ? denied("first_day_reached") : null);
  },

  substitute: (s) => {
    const { status, listApproved, firstDay } = s.state;
    if (status !== "open" && status !== "running") return denied("wrong_state");
    const denial = officer(s);
    if (denial) return denial;
    if (!listApproved) return denied("list_not_approved");
    return s.now && firstDay !== null && witaDate(s.now) >= firstDay ? denied("first_day_reached") : null;
  },

  /** The closer (role of the last approve), or the officer who started it. A draft without a history may be cancelled too. */
  cancel: (s) => {
    if (["finished", "cancelled"].includes(s.state.status)) return denied("wrong_state");
    const { officer: starter, closer } = programmeRoles(s.definition);
    if (!hasRole(s.actor, closer) && !hasRole(s.actor, starter)) return denied("no_right");
    // An outcome that somebody was told is corrected, never dropped.
    return (s.outcomesGiven ?? 0) > 0 ? denied("outcomes_given") : null;
  },

  finish: (s) => {
    if (s.state.status !== "running" || s.state.open.length > 0) return denied("wrong_state");
    if (!hasAnyRole(s.actor, programmeRoles(s.definition).recorders)) return denied("no_right");
    if ((s.openOutcomes ?? 0) > 0) return denied("outcomes_open");
    // Rule 12: it ends after its last day. A proposal has none.
    const lastDay = s.state.lastDay ?? s.state.firstDay;
    return s.now && lastDay !== null && witaDate(s.now) <= lastDay ? denied("not_over", lastDay) : null;
  },
} satisfies Partial<Record<CommandType, Rule>>;

function officer(s: Situation): Denial | null {
  return hasRole(s.actor, programmeRoles(s.definition).officer) ? null : denied("no_right");
}
