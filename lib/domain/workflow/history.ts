import type { StatementWay } from "../counter";
import type { SopRole } from "../roles";
import type { RequirementKey } from "./definition";
import type { PassedOver } from "./passing-over";

export type ActorId = string;

/** A returned item: a requirement (document) or a field of the answers; `label`: what the form called it. */
export type ReturnedItem = { kind: "requirement" | "answer"; key: string; reason: string; label?: string };

/** An answer ("section.field") as a clerk reads it, before and after. */
export type AnswerChange = { key: string; before: string; after: string };

/** A line that a substitute owes before `row` of the programme may end (null: no row was open; before it may finish). */
export type OwedItem = {
  id: string;
  kind: "decree_addendum" | "letter" | "delivery";
  applicationId: string;
  row: number | null;
};

/**
 * What happened, by type. Events of an application's run and of a programme's
 * run share this list; `seq` starts at 1 and has no gap inside one run.
 */
export type EventBody =
  // application
  /** `atOffice`: papers that the applicant brings to the office instead of sending them. */
  /** `onBehalf`: entered at the counter by staff for an applicant who was there; `statement`: how they stated that it is true. */
  | {
      type: "submitted";
      given: RequirementKey[];
      atOffice?: RequirementKey[];
      onBehalf?: boolean;
      statement?: StatementWay;
    }
  | { type: "recalled" }
  | { type: "withdrawn"; reason?: string; programmeSequence?: number }
  | {
      type: "requirement_decided";
      requirement: RequirementKey;
      decision: "accepted" | "rejected" | "waived";
      reason?: string;
    }
  /** By the office; what the applicant wrote stays readable in `changes`. */
  | { type: "answers_corrected"; changes: AnswerChange[]; reason: string }
  | { type: "returned"; duty: string; items: ReturnedItem[]; dueOn: string }
  /** `changes`: answers that read otherwise now, never a sealed one. */
  | {
      type: "resubmitted";
      given: RequirementKey[];
      atOffice?: RequirementKey[];
      answers: string[];
      changes?: AnswerChange[];
    }
  /** `onObjection`: an objection was refused by it. `decidedBy`: after one that was granted, by this role above the duty's. */
  | {
      type: "rejected";
      duty?: string;
      reason: string;
      advice?: string;
      programmeSequence?: number;
      decidedBy?: SopRole;
      onObjection?: true;
      ownWork?: true;
    }
  /** From `duty` on all is done again; by the applicant: their objection, which `decidedBy` decides (older ones: nobody, all was done again). `onObjection`: it was granted. */
  | {
      type: "rejection_reopened";
      duty?: string;
      reason: string;
      decidedBy?: SopRole;
      onObjection?: true;
      ownWork?: true;
    }
  /** From `duty` on (default: the first verify duty) all is done again. `asks`, `asksDuties`: what a programme's newer version asks beyond the pinned one. */
  | { type: "verification_reopened"; duty?: string; reason: string; asks?: RequirementKey[]; asksDuties?: string[] }
  /** `programmeSequence` is the programme's last seq when the seat was taken / given back. */
  /** `passedOver`: others stood in front of them; why they were left is known to the office alone. */
  | {
      type: "gathered";
      programmeId: string;
      programmeSequence: number;
      passedOver?: PassedOver & { reason: string };
    }
  /** Rule 18; `received`: references of the cases by which the person has it already. Known to the office alone. */
  | { type: "second_aid_asked"; reason: string; received: string[] }
  | { type: "second_aid_answered"; approved: boolean; reason: string }
  | { type: "released_from_programme"; programmeId: string; programmeSequence: number; reason?: string }
  | { type: "outcome_recorded"; outcome: string; note?: string; correctionOf?: number }
  | { type: "attendance_recorded"; day: string; present: boolean }
  | { type: "score_recorded"; before?: number; after?: number }
  | { type: "attendance_confirmed" }
  // both scopes
  | { type: "claimed"; duty: string }
  | { type: "claim_released"; duty: string }
  /** `from`: who held it until then. */
  | { type: "taken_over"; duty: string; from: string; reason: string }
  | { type: "assigned"; duty: string; assignee: string; from?: string; reason?: string }
  /** By the role above: `row` has until the end of the day `until`. */
  | { type: "extended"; duty: string; row: number; until: string; reason: string }
  | { type: "paused"; duty: string; row: number; until: string; reason: string }
  | { type: "resumed"; duty: string; row: number }
  /** `onBehalf`: staff recorded an applicant's duty; `settled`: owed lines settled with it; `ownWork`: allowed by the admin setting. */
  | {
      type: "duty_completed";
      duty: string;
      onBehalf?: boolean;
      settled?: string[];
      record?: unknown;
      note?: string;
      ownWork?: boolean;
    }
  | { type: "sent_back"; from: string; to: string; reason: string }
  // programme
  | { type: "opened"; quota: number; firstDay?: string; lastDay?: string }
  /** `moved`: its place or hours, which stand beside the history. */
  | { type: "rescheduled"; firstDay?: string; lastDay?: string; moved?: true; reason: string }
  | { type: "quota_changed"; quota: number }
  | { type: "started" }
  | {
      type: "substituted";
      outApplicationId: string | null;
      inApplicationId: string;
      owed: OwedItem[];
      reason?: string;
    }
  | { type: "cancelled"; reason: string }
  | { type: "finished"; settled?: string[] };

export type EventType = EventBody["type"];

/** `at` is UTC and never earlier than the event before. */
export type Event = EventBody & { seq: number; at: Date; actor: ActorId };
