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
  | { kind: "staff"; staffId: string; email: string; wantsMail: boolean };

/**
 * What somebody must learn: what happened, to whom, with which words. By which channels it goes is the outbox's
 * business. `key` names the event and the recipient and is unique for ever: the same event writes the same key, so
 * that a repeated job changes nothing.
 */
export type Message = {
  key: string;
  to: Recipient;
  subject: string;
  body: string;
  /** path inside the portal */
  link: string;
  /** the run that the event belongs to */
  runId?: string;
  /** the clock of the write; the demo's past stays in the past */
  at?: Date;
};
