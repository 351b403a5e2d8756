import { isSopRole, type SopRole } from "../roles";
import type { Command } from "./command";
import type { Definition } from "./definition";
import type { EventBody } from "./history";
import { textOf } from "./payload";
import { programmeRoles } from "./placed-duties";
import { rolesAbove } from "./roles-above";
import { type Denial, denied, hasAnyRole, hasRole, type Rule, type Situation } from "./situation";

/** Rule 18: what keeps somebody from a seat who has the same aid already; an approval holds for all that was given before it. */
export function secondAidDenial({ receivedBefore, state: { secondAid } }: Situation): Denial | null {
  if (!receivedBefore || receivedBefore.references.length === 0) return null;
  const { references, lastAt } = receivedBefore;
  const answer = secondAid?.answer;
  if (!secondAid || (answer?.approved && answer.at < lastAt)) return denied("second_aid_unasked", ...references);
  if (!answer) return denied("second_aid_waiting", ...references);
  return answer.approved ? null : denied("second_aid_refused", ...references);
}

/** Who is the second person, the nearest role above the officer first. */
export function secondAidAnswerers(definition: Definition): readonly SopRole[] {
  const { officer } = programmeRoles(definition);
  return officer && isSopRole(officer) ? rolesAbove(officer) : [];
}

/** The officer of the programme asks, the role above answers; never one person for both, whatever the admin allows. */
export const SECOND_AID_RULES: Record<"ask_second_aid" | "answer_second_aid", Rule> = {
  ask_second_aid: (s) => {
    if (s.state.status !== "waiting_programme") return denied("wrong_state");
    if (s.state.seat) return denied("already_seated");
    if (!hasRole(s.actor, programmeRoles(s.definition).officer)) return denied("no_right");
    const denial = secondAidDenial(s);
    if (!denial) return denied("second_aid_not_needed");
    return denial.code === "second_aid_waiting" ? denial : null;
  },
  answer_second_aid: (s) => {
    const { status, secondAid } = s.state;
    if (status !== "waiting_programme") return denied("wrong_state");
    if (!hasAnyRole(s.actor, secondAidAnswerers(s.definition))) return denied("no_right");
    if (!secondAid || secondAid.answer) return denied("second_aid_not_asked");
    return secondAid.by === s.actor.id ? denied("own_work") : null;
  },
};

/** Null: not one of these. */
export function bodyOfSecondAid(s: Situation, command: Command): EventBody | Denial | null {
  if (command.type !== "ask_second_aid" && command.type !== "answer_second_aid") return null;
  const reason = textOf(command.reason);
  if (!reason) return denied("reason_required");
  if (command.type === "ask_second_aid")
    return { type: "second_aid_asked", reason, received: s.receivedBefore?.references ?? [] };
  if (typeof command.approved !== "boolean") return denied("invalid_decision");
  return { type: "second_aid_answered", approved: command.approved, reason };
}
