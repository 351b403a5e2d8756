import type { ProgrammeType } from "../programmes";
import type { ParticipantStage } from "../programmes/participant-stage";
import type { DutyRole } from "../roles";
import type { CommandType, ProgrammeStatus, Seat, State, TimelineRow } from "../workflow";
import type { ApplicationStatus, Pausing } from "../workflow/state";
import type { WitaDate } from "../working-time";

/** The programme in which the application sits, as far as the card speaks of it. */
export type CardProgramme = {
  id: string;
  type: ProgrammeType;
  title: string;
  /** It has a page and a calendar file of its own at /kegiatan. */
  public: boolean;
  moment: ParticipantStage;
  firstDay: WitaDate | null;
  lastDay: WitaDate | null;
};

/** How the last seat was lost, while waiting again. */
export type LostSeat = { title: string; how: "cancelled" | "declined" | "released" };

/** What only the applicant is told, after the second fact. */
export type OwnFacts = {
  /** What they may do now. */
  commands: readonly { type: CommandType }[];
  nib: string | null;
  /** Until when a correction is asked for. */
  dueOn: WitaDate | null;
  /** They said that they come. */
  confirmed: boolean;
  /** The file that the service ends with. */
  resultFile: string | null;
  /** Calendar days within which a rejection may be objected to; null: nothing was rejected. */
  objectionDays: number | null;
};

/** All that the card is made of: the folded state of one application and the rows of its SOP at `now`. */
export type CardFacts = {
  reference: string;
  service: { slug: string };
  status: ApplicationStatus | ProgrammeStatus;
  rows: readonly TimelineRow[];
  /** Somebody of the office is at it. */
  isHeld: boolean;
  /** What the office has set about, also where it came to no end. */
  begun: { check: boolean; work: boolean };
  closedAt: Date | null;
  outcome: string | null;
  /** What is open waits for papers that the applicant brings to the office. */
  toBring: boolean;
  /** Since when OSS is down, while what is open waits for it; null: it does not. */
  ossDown: Date | null;
  /** The role that decides the objection which waits; null: none does. */
  objection: DutyRole | null;
  /** A rejection was objected to before: it cannot be once more. */
  objected: boolean;
  /** It ended with the refusal of that objection. */
  objectionRefused: boolean;
  programme: CardProgramme | null;
  left: LostSeat | null;
  /** null: whoever looks has shown the number alone. */
  own: OwnFacts | null;
  now: Date;
};

/** `work`: what follows the check, in its own rows or in a programme that it sat in. */
export function begunOf(
  { everClaimed }: Pick<State, "everClaimed">,
  rows: readonly TimelineRow[],
  seats: readonly Seat[],
): CardFacts["begun"] {
  const isOwn = rows.some(({ scope, startedAt }, index) => startedAt && (index > 0 || scope === "programme"));
  const sat = seats.some(({ history, until }) => history.slice(0, until).some(({ type }) => type === "started"));
  return { check: everClaimed, work: isOwn || sat };
}

export function currentRow(rows: readonly TimelineRow[]): TimelineRow | null {
  return rows.find((row) => row.status === "now") ?? null;
}

/** What stands still by the word of the office; null: nothing does. */
export function pauseOf({ rows }: Pick<CardFacts, "rows">): Pausing | null {
  return currentRow(rows)?.paused ?? null;
}

export function offers({ own }: CardFacts, type: CommandType): boolean {
  return own?.commands.some((command) => command.type === type) ?? false;
}

/** Invited, and whoever looks may still say whether they come. */
export function isAsked(facts: CardFacts): boolean {
  return facts.programme?.moment === "invited" && offers(facts, "confirm_attendance") && facts.own?.confirmed === false;
}

/** The step of the SOP that the applicant does with their own hands. */
export function isOwnStep({ status, programme, toBring, rows }: CardFacts): boolean {
  return status === "in_progress" && !programme && !toBring && currentRow(rows)?.party === "applicant";
}
