import type { DutyRole } from "../roles";
import type { Definition, RequirementKey, Scope, Verb } from "./definition";
import type { Event, OwedItem, ReturnedItem } from "./history";

export const APPLICATION_STATUSES = [
  "draft",
  "submitted",
  "in_verification",
  "needs_correction",
  "waiting_programme",
  "in_progress",
  "completed",
  "rejected",
  "withdrawn",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const PROGRAMME_STATUSES = ["draft", "open", "running", "finished", "cancelled"] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

export type RequirementState = {
  state: "missing" | "given" | "accepted" | "rejected" | "waived";
  /** Row it is attached to; null for an optional one that was given. */
  row: number | null;
  /** Something was handed in; accepting and rejecting need it. */
  given: boolean;
  /** The applicant has said to bring it to the office: it is missing here until the desk has received it, and may be accepted there. */
  atOffice?: true;
  reason?: string;
  by?: string;
  at?: Date;
};

export type OpenDuty = {
  duty: string;
  row: number;
  role: DutyRole;
  verb: Verb;
  scope: Scope;
  round: number;
  openedAt: Date;
  /** Staff id of who claimed it; null when free (always null for pemohon). */
  heldBy: string | null;
  /** Since when, whatever has happened to the case meanwhile. */
  heldSince?: Date;
  /** It stands for an objection that the role of this duty decides. */
  objection?: { reason: string; rejection: Rejection };
};

/** When, by whom, in which role, and at which duty (null: none was open). */
/** `onObjection`: the objection to an earlier one was refused by it. */
export type Rejection = { at: Date; by: string; role: DutyRole; duty: string | null; onObjection?: true };

/** One completed duty. `undoneBySeq`: the sent_back or verification_reopened event that made it history (old rounds stay visible). */
export type DoneDuty = {
  duty: string;
  row: number;
  round: number;
  by: string;
  at: Date;
  seq: number;
  onBehalf: boolean;
  undoneBySeq: number | null;
  note?: string;
  record?: unknown;
};

export const PARTIES = ["office", "applicant", "outside"] as const;
export type Party = (typeof PARTIES)[number];

/**
 * Elapsed time by who had it; half-open [from, until), `until` null while it runs.
 * `scope` and `row` say which row's clock it belongs to (row null: none).
 * The last one may begin in the future: a class waiting for its first day.
 */
export type Segment = {
  scope: Scope;
  row: number | null;
  party: Party;
  from: Date;
  until: Date | null;
  /** What is done in it is done on OSS: while that is down it is nobody's time (see clock.ts). */
  onOss?: true;
};

/** `resume` is the duty that opens again, same holder and round, when the applicant has answered. */
export type Correction = { duty: string; items: ReturnedItem[]; dueOn: string; at: Date; resume: OpenDuty };

/** The programme as its seated application sees it. */
export type SeatState = {
  programmeId: string;
  gatheredAt: Date;
  /** The programme's sequence at gathering. */
  sequence: number;
  /** The programme's last known sequence while the seat was held. */
  programmeSequence: number;
  programmeStatus: ProgrammeStatus;
  programmeRow: number | null;
  firstDay: string | null;
  lastDay: string | null;
  /** Its last row has ended, or its class is running the last row: outcomes may be recorded. */
  outcomesDue: boolean;
  roles: ProgrammeRoles;
};

/** Who may do what to a programme, from its own definition (rule 5). */
export type ProgrammeRoles = {
  /** First P perform: open, gather, release, start, reschedule, substitute. */
  officer: DutyRole | null;
  /** Officer or last P duty: first outcomes, finish. */
  recorders: DutyRole[];
  /** Last P approve (else last P duty): cancel, correct an outcome. */
  closer: DutyRole | null;
};

/**
 * A seat that an application holds or is about to take: the programme's own
 * pinned definition and whole history. `from`/`until`: its sequence at gathering
 * and at release. For `gather` the programme to be joined stands here.
 */
export type Seat = {
  programmeId: string;
  definition: Definition;
  history: readonly Event[];
  /** The service whose applications it gathers; left out: not asked. */
  service?: string;
  from: number;
  until?: number;
};

export type Hold = { row: number; from: Date; until: Date | null };

/** `until`: the end of its last day, or when it ended before. */
export type Pausing = { from: Date; until: Date; reason: string; by: string };

export type State = {
  scope: Scope;
  status: ApplicationStatus | ProgrammeStatus;
  /** Row that is open now (the programme's while it holds a seat); null before, between runs and after. */
  row: number | null;
  /** At most one in the present rules; an array so that parallel duties stay possible. */
  open: OpenDuty[];
  done: DoneDuty[];
  round: number;
  sentBack: { seq: number; at: Date; by: string; from: string; to: string; reason: string }[];
  requirements: Record<RequirementKey, RequirementState>;
  correction: Correction | null;
  segments: Segment[];
  /** Row → when its clock started and ended in this scope. */
  rowTimes: Record<number, { startedAt: Date; endedAt: Date | null }>;
  /** Row → the day until whose end it was given time, in this scope. */
  extended: Record<number, { until: string; reason: string; by: string; at: Date }>;
  /** When somebody of the office had the open duty in hand, in order, by its row; the last one may go on. */
  holds: Hold[];
  /** When the office's time stood still by the word of the role above, in order; the last one may go on. */
  pauses: Pausing[];
  submittedAt: Date | null;
  closedAt: Date | null;
  reason: string | null;
  /** What the rejecting clerk wrote that the applicant may do next. */
  advice: string | null;
  /** While rejected. */
  rejection: Rejection | null;
  /** Rejections that somebody above took back, on an objection or without: whose they were does not reject again. */
  overruled: Rejection[];
  /** The applicant has objected to a rejection before. */
  objected: boolean;
  everClaimed: boolean;
  /** Verification was reopened at least once; then anything may be asked of the applicant. */
  reopened: boolean;
  /** Duties of a newer version that the office knew of when it reopened verification. */
  askedDuties: string[];
  /** Application: its seat, if it holds one. */
  seat: SeatState | null;
  /** Application: seats it gave back, with the programme's sequence then. */
  leftSeats: { programmeId: string; sequence: number }[];
  /** Application: somebody asked that the person gets the same aid again, and what was answered (rule 18). */
  secondAid: {
    reason: string;
    received: string[];
    by: string;
    at: Date;
    answer: { approved: boolean; reason: string; by: string; at: Date } | null;
  } | null;
  outcome: { outcome: string; note?: string; at: Date; by: string; seq: number } | null;
  /** Application, for the seat it holds: day → was there; points; when the applicant said that they come. */
  attendance: Record<string, boolean>;
  score: { before: number | null; after: number | null };
  confirmedAt: Date | null;
  /** Programme only. */
  quota: number | null;
  firstDay: string | null;
  lastDay: string | null;
  listApproved: boolean;
  owed: (OwedItem & { settled: boolean })[];
  /** Sequence and time of the last event of its own history (0 / null before the first). */
  lastSeq: number;
  lastAt: Date | null;
};
