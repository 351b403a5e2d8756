import type { ProgrammeStatus } from "@/lib/domain/workflow/state";

/** Where somebody stands who sits in a programme, in the order in which it goes. */
export const PARTICIPANT_STAGES = [
  "gathered",
  "preparing",
  "listed",
  "invited",
  "held",
  "outcome_awaited",
  "outcome_recorded",
] as const;
export type ParticipantStage = (typeof PARTICIPANT_STAGES)[number];

export type Sitting = {
  status: ProgrammeStatus;
  /** "YYYY-MM-DD"; null: a proposal, which has no day. */
  firstDay: string | null;
  lastDay: string | null;
  listApproved: boolean;
  invited: boolean;
  /** The last row has ended. */
  outcomesDue: boolean;
  outcome: string | null;
};

/** `today`: "YYYY-MM-DD" in WITA. A class that nobody approved is never held, whatever day it is. */
export function participantStageOf(sitting: Sitting, today: string): ParticipantStage {
  const { status, firstDay, lastDay, listApproved, invited, outcomesDue, outcome } = sitting;
  if (outcome !== null) return "outcome_recorded";
  if (listApproved && firstDay !== null && firstDay <= today)
    return (lastDay ?? firstDay) < today ? "outcome_awaited" : "held";
  if (firstDay === null && (outcomesDue || status === "finished")) return "outcome_awaited";
  if (invited) return "invited";
  if (listApproved) return "listed";
  return status === "open" ? "gathered" : "preparing";
}
