import type { RequirementKey, Scope, Verb } from "./definition";
import type { OwedLine, ReturnedItem } from "./history";
import type { DutyRole } from "../roles";

export const APPLICATION_STATUSES = ["draft", "submitted", "in_verification", "needs_correction", "waiting_programme", "in_progress", "completed", "rejected", "withdrawn"] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const PROGRAMME_STATUSES = ["draft", "open", "running", "finished", "cancelled"] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

export type RequirementState = {
  state: "missing" | "given" | "accepted" | "rejected" | "waived";
  /** Row it is attached to; null for an optional one that was given. */
  row: number | null;
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
};

/** One completed duty. `undoneBySeq`: the sent_back event that made it history (old rounds stay visible). */
export type DoneDuty = { duty: string; row: number; round: number; by: string; at: Date; seq: number; onBehalf: boolean; undoneBySeq: number | null; note?: string; record?: unknown };

/** Elapsed time by who had it; half-open [from, until), `until` null while it runs. */
export type Segment = { row: number | null; party: "office" | "applicant" | "outside"; from: Date; until: Date | null };

export type Correction = { duty: string; items: ReturnedItem[]; dueOn: string; at: Date };

export type SeatState = { programmeId: string; gatheredAt: Date; programmeStatus: ProgrammeStatus; programmeRow: number | null };

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
  submittedAt: Date | null;
  closedAt: Date | null;
  reason: string | null;
  everClaimed: boolean;
  /** Application: its seat, if it holds one. */
  seat: SeatState | null;
  outcome: { outcome: string; note?: string; at: Date; by: string } | null;
  /** Programme only. */
  quota: number | null;
  firstDay: string | null;
  lastDay: string | null;
  listApproved: boolean;
  owed: (OwedLine & { settled: boolean })[];
  /** Sequence and time of the last event of its own history (0 / null before the first). */
  lastSeq: number;
  lastAt: Date | null;
};
