/**
 * The engine's face. A stranger can drive a whole run through this file alone:
 * state is folded from history, `decide` answers a command with the events to
 * append, `available` says which commands an actor may give now.
 *
 *   const history = [];
 *   const answer = decide(definition, history, { type: "submit", given: ["ktp"] }, { actor: { id: "pemohon" }, now, calendar });
 *   if (answer.ok) history.push(...answer.value.events);
 *   available(definition, fold(definition, history), { id: "staff-1", roles: ["pelaksana"] });
 *
 * Commands, payloads and refusals are described in command.ts, events in
 * history.ts, state in state.ts. Rules: docs/engine.md.
 */

export type { Calendar } from "../working-time";
export { type Available, available } from "./available";
export { checkDefinition } from "./check-definition";
export { pausingAt, rowDueAt, type TimeUsed, timeUsed, waitsForOss } from "./clock";
export * from "./command";
export { currentDuties, isClosed, nextDuty } from "./current-duties";
export { type DecideContext, type Decision, decide } from "./decide";
export {
  deciderRoles,
  itemsToDecide,
  rolesInHand,
  undecidedUpTo,
  waitsForApplicant,
  waitsForPapers,
} from "./deciding";
export * from "./definition";
export { fold } from "./fold";
export * from "./history";
export { type LockStrength, programmeLockFor } from "./locks";
export { ownRoleReviews } from "./own-work";
export { type PassedOver, passedOver } from "./passing-over";
export {
  attachedRequirements,
  dutiesIn,
  informedBy,
  needsProgramme,
  type PlacedDuty,
  programmeRoles,
  projectRows,
  standardOf,
  verifyRoles,
} from "./placed-duties";
export type { ReceivedBefore } from "./received-before";
export { requirementSeen } from "./requirement-seen";
export { DELEGATION_JOB, SHARING_JOB } from "./rights-duties";
export { nearestAbove, rolesAbove, rolesGivenBy } from "./roles-above";
export { hasOtherRowTimes, type RowTime, rowTimes } from "./row-times";
export { sampleDefinition, sampleSingleCase } from "./sample-sop";
export { secondAidAnswerers } from "./second-aid";
export type { Options } from "./situation";
export * from "./state";
export { type TimelineRow, timeline } from "./timeline";
