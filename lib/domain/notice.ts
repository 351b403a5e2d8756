import type { NoticeKind } from "./notice-kinds";

/** A programme as a message names it. */
export type ProgrammeFacts = {
  title: string;
  /** "Senin, 23 November 2026 sampai Rabu, 25 November 2026, 09.00-15.00 WITA"; empty while no day is set. */
  when: string;
  place: string;
};

/** Whom a message reaches, with what a channel must know of them. */
export type Recipient =
  | { kind: "applicant"; applicationId: string; email: string | null }
  /** `wantsMail`: where they have not chosen otherwise for the kind. */
  | { kind: "staff"; staffId: string; email: string; wantsMail: boolean }
  /** Nobody the office knows yet: whoever typed this address into a form. */
  | { kind: "visitor"; email: string };

/**
 * What somebody must learn: what happened, to whom, with which words. By which channels it goes is the outbox's
 * business. `key` names the event and the recipient and is unique for ever: the same event writes the same key, so
 * that a repeated job changes nothing.
 */
export type Message = {
  key: string;
  to: Recipient;
  /** To staff: which of their switches decides how it comes; without one it always comes. */
  kind?: NoticeKind;
  subject: string;
  body: string;
  /** path inside the portal */
  link: string;
  /** The link opens something by itself: it lies in the outbox encrypted. */
  secretLink?: true;
  /** the run that the event belongs to */
  runId?: string;
  /** the clock of the write; the demo's past stays in the past */
  at?: Date;
};
