import type { Event } from "./workflow";

/** An answer as the office has it now, and as the applicant had written it; `reason` and `by` of the last change. */
export type OfficeChange = { key: string; own: string; now: string; reason: string; by: string; at: Date };

/** The answers that read as the office wrote them: what the applicant answered anew since, or was put back, is theirs again. */
export function officeChanges(history: readonly Event[]): OfficeChange[] {
  const standing = new Map<string, OfficeChange>();
  for (const event of history) {
    if (event.type === "submitted") standing.clear();
    else if (event.type === "resubmitted") for (const { key } of event.changes ?? []) standing.delete(key);
    else if (event.type === "answers_corrected")
      for (const { key, before, after: now } of event.changes) {
        const { reason, actor: by, at } = event;
        const own = standing.get(key)?.own ?? before;
        if (own === now) standing.delete(key);
        else standing.set(key, { key, own, now, reason, by, at });
      }
  }
  return [...standing.values()];
}
