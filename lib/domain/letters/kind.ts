import type { Outcome } from "@/lib/domain/programmes/outcomes";
import type { RecordKind } from "@/lib/domain/programmes/records";
import type { SopRole } from "@/lib/domain/roles";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import type { LetterSubject } from "./fields";
import type { TemplateInput } from "./template";

/** Register in which the number is taken, one serial a year each. */
export const LETTER_SERIES = ["surat", "keputusan", "sertifikat"] as const;
export type LetterSeries = (typeof LETTER_SERIES)[number];

/** A kind of paper that the office writes; its template may be changed by the office, the rest is the portal's. */
export type LetterKind = {
  key: string;
  /** "Undangan peserta" */
  name: string;
  /** What it is about; its data follow from it (fields.ts). */
  subject: LetterSubject;
  /** null: a list or a form that bears no number of the office's. */
  series: LetterSeries | null;
  /** Code of data/klasifikasi-arsip.csv in its number; "service": that of the service it belongs to. */
  classification: string | "service" | null;
  /** The record of a duty whose end numbers the letters of this kind; null: numbered by itself. */
  record: RecordKind | null;
  /**
   * Once that duty has ended, whoever signs may number it anew on its own page: what changes later has no addendum, and
   * what was approved before its duty gave numbers has none yet.
   */
  againByHand?: true;
  /** The records whose lines fill it: the duty that writes them offers this kind; absent: offered by what it is about. */
  from?: readonly RecordKind[];
  /** Names everybody who sits in the programme: whoever takes a seat later must stand in a newer one of these. */
  lists?: true;
  /** Says beforehand when and where: once that changed, whoever signs is asked for a newer one until the programme is over. */
  announces?: true;
  /** Once the row of one of these records has ended, whoever signs is asked for its number; absent: nobody is. */
  dueAfter?: readonly RecordKind[];
  /** Only participants with one of these outcomes get it; absent: all of them. */
  outcomes?: readonly Outcome[];
  /** Only applications in one of these states get it; absent: in any. */
  statuses?: readonly ApplicationStatus[];
  /** Says that something has happened in its case, and is nothing before it (paper-waits.ts). */
  after?: "nib_handed";
  /** Which programmes or services have it; absent: all of its subject. */
  services?: readonly string[];
  /** Whose name stands under it where that is not the head of the office. */
  signedBy?: SopRole;
  /** May the applicant it is about download it? */
  forApplicant: boolean;
  template: TemplateInput;
};
