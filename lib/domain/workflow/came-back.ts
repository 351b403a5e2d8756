import type { Event, EventType } from "./history";

/** What ends the time in which an answered correction waits to be looked at. */
const SETTLED: readonly EventType[] = [
  "submitted",
  "recalled",
  "returned",
  "duty_completed",
  "sent_back",
  "verification_reopened",
  "rejected",
  "withdrawn",
];

/** When the applicant's last correction came in, while the office has done nothing with the case since; else null. */
export function cameBackAt(history: readonly Event[]): Date | null {
  const last = history.findLast(({ type }) => type === "resubmitted" || SETTLED.includes(type));
  return last?.type === "resubmitted" ? last.at : null;
}
