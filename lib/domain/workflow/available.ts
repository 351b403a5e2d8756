import { APPLICANT } from "../roles";
import type { Actor, CommandType } from "./command";
import { currentDuties } from "./current-duties";
import type { Definition } from "./definition";
import { COMMAND_TYPES, may } from "./rights";
import { earlierDuties } from "./rights-duties";
import type { Options, Situation, Target } from "./situation";
import type { State } from "./state";

/** One command the actor may give now, with what it may act on. */
export type Available = {
  type: CommandType;
  /** claim, release, take_over, assign, extend, pause, resume, complete_duty, send_back, return_to_applicant, reject: the duty. */
  duty?: string;
  /** decide_requirement: the requirement (one entry each). */
  requirement?: string;
  /** send_back: the duties it may go back to. */
  to?: string[];
};

/**
 * What the actor may do now; `decide` accepts each of these with a proper
 * payload and refuses every other. Give the same options to both. Without
 * `seat`, `gather` says only that the actor may gather this application.
 */
export function available(definition: Definition, state: State, actor: Actor, options: Options = {}): Available[] {
  const situation: Situation = { ...options, definition, state, actor };
  return COMMAND_TYPES.flatMap((type) => candidates(situation, type))
    .filter((item) => may(situation, item.type, targetOf(item)) === null)
    .map((item) =>
      item.type === "send_back" && item.duty
        ? { ...item, to: earlierDuties(situation, item.duty).map((duty) => duty.id) }
        : item,
    );
}

function candidates({ state }: Situation, type: CommandType): Available[] {
  switch (type) {
    case "claim":
    case "release":
    case "take_over":
    case "assign":
    case "extend":
      return currentDuties(state).map(({ duty }) => ({ type, duty }));
    case "pause":
    case "resume":
    case "complete_duty":
    case "send_back":
    case "return_to_applicant":
      return state.open.map(({ duty }) => ({ type, duty }));
    case "reject": {
      const held = currentDuties(state).filter((open) => open.role !== APPLICANT);
      return held.length > 0 ? held.map(({ duty }) => ({ type, duty })) : [{ type }];
    }
    case "decide_requirement":
      return Object.keys(state.requirements).map((requirement) => ({ type, requirement }));
    default:
      return [{ type }];
  }
}

function targetOf({ duty, requirement }: Available): Target {
  return { ...(duty === undefined ? {} : { duty }), ...(requirement === undefined ? {} : { requirement }) };
}
