/** A programme as a message names it. */
export type ProgrammeFacts = {
  title: string;
  /** "Senin, 23 November 2026 sampai Rabu, 25 November 2026, 09.00-15.00 WITA"; empty while no day is set. */
  when: string;
  place: string;
};

/**
 * One message to one recipient by one channel. `dedupeKey` is unique for ever: the same
 * event writes the same key, so that a repeated job changes nothing.
 */
export type NoticeInput = {
  dedupeKey: string;
  channel: "portal" | "mail";
  /** e-mail address for mail; empty for the portal */
  recipient: string;
  subject: string;
  body: string;
  /** path inside the portal */
  link: string;
  runId?: string;
  applicationId?: string;
  staffId?: string;
};
