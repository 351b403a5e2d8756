import type { StatementWay } from "../counter";
import type { Worded } from "../refusal";
import type { Role } from "../roles";
import type { RequirementKey } from "./definition";
import type { AnswerChange, ReturnedItem } from "./history";

/** Who acts. The applicant has no roles; `job` names a system task. */
export type Actor = { id: string; roles: Role[] } | { id: "pemohon" } | { id: "system"; job: string };

/**
 * What may be asked of a run. `duty` is a duty id of the run's definition.
 * Dates are "YYYY-MM-DD" in WITA.
 */
export type Command =
  /** Applicant. `given`: requirements that came with it; `atOffice`: those that are brought to the office instead. First command of an application, or the next after a recall. */
  /** Or whoever serves the counter for an applicant who is there in person; `statement`: how they stated that it is true. */
  | { type: "submit"; given: RequirementKey[]; atOffice?: RequirementKey[]; statement?: StatementWay }
  /** Applicant: submitted and never claimed → draft, same reference, the clock restarts. */
  | { type: "recall" }
  /** Applicant: any state before completed; frees the seat. */
  | { type: "withdraw"; reason?: string }
  /** Staff with the role of an open, unheld duty. */
  | { type: "claim"; duty: string }
  /** Holder: gives the duty back; the status stays. */
  | { type: "release"; duty: string }
  /** Staff with the role of a duty that a colleague holds. `from`: the holder they saw, who is told. */
  | { type: "take_over"; duty: string; from: string; reason: string }
  /** The role above that of an open duty (rule 13). `assignee` must hold its role (`assigneeRoles` in the context); `from`: the holder they saw, none when it was free. */
  | { type: "assign"; duty: string; assignee: string; from?: string | undefined; reason?: string | undefined }
  /** The role above that of an open duty, who answers for it: its row has until the end of this day, later than it had. */
  | { type: "extend"; duty: string; until: string; reason: string }
  /** The same role, of an application's own duty: until the end of this day nobody's time runs, for a reason that the applicant reads. */
  | { type: "pause"; duty: string; until: string; reason: string }
  /** Whoever has its role, or the role above: goes on before that day. */
  | { type: "resume"; duty: string }
  /** Any holder of a staff application-duty of the case; while an applicant's duty is open, Pelaksana. `reason` is mandatory unless accepted; of a paper brought to the office it says what was seen there, and is mandatory, too. */
  | {
      type: "decide_requirement";
      requirement: RequirementKey;
      decision: "accepted" | "rejected" | "waived";
      reason?: string;
    }
  /** Whoever may decide requirements, and the holder of a duty that waits for the applicant's correction: answers that the office fills in or corrects, as they read before and after. */
  | { type: "correct_answers"; changes: AnswerChange[]; reason: string }
  /** Holder of the open duty; for a pemohon duty the applicant, or Pelaksana on their behalf. `settles`: ids of owed lines. */
  | { type: "complete_duty"; duty: string; settles?: string[]; record?: unknown; note?: string }
  /** Holder of a review, initial, approve, perform or verify duty: to any earlier duty of the same run. */
  | { type: "send_back"; duty: string; to: string; reason: string }
  /** Holder of a staff application-duty. `dueOn` default: 7 calendar days from today. */
  | { type: "return_to_applicant"; duty: string; items: ReturnedItem[]; dueOn?: string }
  /** Applicant, in needs_correction. `given`: requirements replaced; `atOffice`: those that are brought to the office instead; `answers`: fields answered anew; `changes`: how they read before and after. All returned items must be answered. */
  | {
      type: "resubmit";
      given: RequirementKey[];
      atOffice?: RequirementKey[];
      answers?: string[];
      changes?: AnswerChange[];
    }
  /** Holder of a verify/review/approve application-duty, or the verify role while waiting_programme. `advice`: what the applicant may do next. */
  | { type: "reject"; duty?: string; reason: string; advice?: string }
  /** Rule 14. The role above the one that rejected, or the applicant within the term, once: rejected → in_verification, a new round. */
  | { type: "reopen_rejection"; reason: string }
  /** The verify role: waiting_programme → in_verification. `asks`: requirements beyond the pinned version; with `seat` in the context those of its programme are added. */
  | { type: "reopen_verification"; reason: string; asks?: RequirementKey[] }
  /** Programme: draft → open. */
  | { type: "open"; quota: number; firstDay?: string; lastDay?: string }
  /** Programme: other dates, or another place or other hours (`moved`), any time before its last row has ended. */
  | { type: "reschedule"; firstDay?: string; lastDay?: string; moved?: true; reason: string }
  /** Programme, open or running before its first day: more seats, or fewer down to those that are taken. */
  | { type: "set_quota"; quota: number }
  /** Application, with `seat` in the context: takes a seat of that programme. After its list is approved only when the context's `applicationId` is the `inApplicationId` of a `substituted` event. Officer or system. `passingReason`: why others in front of the line are left (`passedOver` in the context). */
  | { type: "gather"; programmeId: string; passingReason?: string | undefined }
  /** Application, while it waits, of a person who has the same material aid already (`receivedBefore` in the context): the officer asks the role above (rule 18). */
  | { type: "ask_second_aid"; reason: string }
  /** The role above the officer's, and never who asked. */
  | { type: "answer_second_aid"; approved: boolean; reason: string }
  /** Application, with `seat`: gives the seat back, before the first day and before an outcome (rule 12). Reason mandatory for staff. */
  | { type: "release_from_programme"; programmeId: string; reason?: string }
  /** Programme, after its list is approved and before its first day: somebody in line takes a freed seat; owes lines. */
  | { type: "substitute"; outApplicationId: string | null; inApplicationId: string; reason?: string | undefined }
  /** Programme: open → running, the first row opens; somebody must sit in it. */
  | { type: "start" }
  /** Application in a programme whose last row has ended (or its class is running the last row): hadir, disetujui … A second one corrects the first, with a reason in `note`. */
  | { type: "record_outcome"; outcome: string; note?: string }
  /** Application with a seat whose class runs: was there on `day` (one of the class's days, not later than today) or not. */
  | { type: "record_attendance"; day: string; present: boolean }
  /** The same: whole points 0-100 before and after the class; what is left out stays as it was. */
  | { type: "record_score"; before?: number; after?: number }
  /** Applicant with a seat in something that has a first day, before that day: they come. Who does not come gives the seat back (release_from_programme). */
  | { type: "confirm_attendance"; programmeId?: string }
  /** Programme: any state before finished, while nobody was told an outcome; its applicants wait again in their old place. */
  | { type: "cancel"; reason: string }
  /** Programme: every row ended, every seat has an outcome (`openOutcomes` 0 in the context), and its last day is over. */
  | { type: "finish"; settles?: string[] };

export type CommandType = Command["type"];

/** Refusals of the engine; `possible` lists what the actor may do instead. */
export type RefusalCode =
  | "wrong_scope"
  | "wrong_state"
  | "not_your_duty"
  | "not_the_applicant"
  | "no_right"
  | "duty_not_open"
  | "duty_not_held"
  | "held_by_other"
  | "already_held"
  | "holder_changed"
  | "holder_already"
  | "assignee_required"
  | "not_a_holder"
  | "own_work"
  | "requirements_undecided"
  | "unknown_requirement"
  | "requirement_missing"
  | "reason_required"
  | "items_required"
  | "item_unknown"
  | "items_unanswered"
  | "not_earlier"
  | "other_run"
  | "programme_asks_more"
  | "already_seated"
  | "no_seat"
  | "programme_closed"
  | "programme_full"
  | "list_approved"
  | "list_not_approved"
  | "first_day_reached"
  | "owed_lines_open"
  | "outcomes_open"
  | "outcomes_given"
  | "invalid_quota"
  | "invalid_date"
  | "not_later"
  | "paused_already"
  | "not_paused"
  | "unknown_duty"
  | "unknown_command"
  | "nobody_seated"
  | "not_begun"
  | "not_over"
  | "other_service"
  | "person_seated"
  | "passing_over"
  | "second_aid_unasked"
  | "second_aid_waiting"
  | "second_aid_refused"
  | "second_aid_not_needed"
  | "second_aid_not_asked"
  | "outcome_recorded"
  | "result_told"
  | "outcome_required"
  | "day_not_held"
  | "invalid_score"
  | "invalid_decision"
  | "objection_late"
  | "objection_used"
  | "objection_open"
  | "own_rejection"
  | "rejected_before"
  | "nothing_changed";

export type Refusal = Worded<RefusalCode> & {
  status: string;
  possible: CommandType[];
  /** Names what is in the way: requirement keys, items, owed line ids, the other holder … */
  items?: string[];
};

/** What the world outside the history must do because of the events. */
export type Effect =
  | { type: "duty_opened"; duty: string; role: string; dueAt: Date | null }
  | { type: "inform"; roles: Role[]; row: number }
  /** Somebody was given a duty by another, or has lost it: to another, or because the applicant gave up. */
  | {
      type: "tell_holder";
      staffId: string;
      about: "assigned" | "passed_on" | "extended" | "paused" | "resumed" | "withdrawn";
      duty: string;
    }
  | {
      type: "tell_applicant";
      about:
        | "submitted"
        | "returned"
        /** What they brought to the desk was noted there. */
        | "received"
        /** The office filled in or corrected what they had answered. */
        | "answers_corrected"
        | "rejected"
        | "rejection_reopened"
        | "row_done"
        | "waiting_programme"
        | "your_turn"
        | "completed"
        | "gathered"
        | "released"
        | "outcome"
        | "cancelled"
        | "withdrawn"
        | "recalled"
        | "rescheduled"
        /** The open row has more time. */
        | "extended"
        /** The open row stands still until a day. */
        | "paused";
      row?: number;
    }
  | { type: "seat_taken"; programmeId: string }
  | { type: "seat_freed"; programmeId: string }
  /** A full programme has more seats now. */
  | { type: "seats_added"; seats: number }
  | { type: "register_business" };
