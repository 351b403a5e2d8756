import type { DutyRole, SopRole } from "../roles";

export type Scope = "application" | "programme";

/** periksa berkas · kerjakan/susun · telaah · paraf · setujui/tanda tangan */
export const VERBS = ["verify", "perform", "review", "initial", "approve"] as const;
export type Verb = (typeof VERBS)[number];

/** What an applicant must bring, e.g. "ktp"; the catalogue holds its label. */
export type RequirementKey = string;

/**
 * `id` is unique inside the definition, e.g. "1.pelaksana.verify". `record` names what
 * the office must write down when it ends the duty ("nib": the 13-digit number and its
 * file); the engine carries it, the feature that owns the record checks it.
 */
export type Duty = {
  id: string;
  role: DutyRole;
  verb: Verb;
  scope: Scope;
  record?: string;
  /** Its short name for staff, "Catat NIB"; without one it is called by its verb. */
  task?: string;
};

export const TIME_UNITS = ["minute", "hour", "working_day", "calendar_day"] as const;
/** minute and hour are working time, see lib/domain/working-time. */
export type StandardTime = { amount: number; unit: (typeof TIME_UNITS)[number] };

export type Row = {
  no: number;
  activity: string;
  /** What the row means to a citizen, as one sentence without its full stop; without one they read the activity. */
  plain?: Partial<Record<Scope, string>>;
  /** How applicants do their own part of it, a sentence or two for each step. */
  help?: string[];
  /** Requirements attached to this row; they gate this row and every later one. */
  requirements: RequirementKey[];
  /** Belongs to the scope of the row's last duty. */
  standard: StandardTime;
  /** Standard of the row's application part when its last duty is of programme scope. Default 3 working days [U]. */
  verifyStandard?: StandardTime;
  /** "first_day": the programme's clock for this row starts on the first day of the class (SOP 2 row 6). */
  clockFrom?: "opening" | "first_day";
  output: string;
  duties: Duty[];
  informed: SopRole[];
};

/** `rows` are those of one service, in order of `no` (which may start above 1). */
export type Definition = {
  sop: string;
  version: number;
  rows: Row[];
  /** The service's list of required items, when it is kept apart; each must be attached to a row. */
  requirements?: RequirementKey[];
};

/** One defect of a definition; `row` is the row number it stands in (null: the definition as a whole). */
export type Problem = { code: ProblemCode; row: number | null; duty?: string; message: string };
export type ProblemCode =
  | "no_rows"
  | "row_order"
  | "row_without_duty"
  | "row_without_standard"
  | "unknown_role"
  | "unknown_verb"
  | "unknown_scope"
  | "duplicate_duty"
  | "application_after_programme"
  | "nothing_to_review"
  | "requirement_unattached"
  | "requirement_undecidable"
  | "applicant_duty_invalid";
