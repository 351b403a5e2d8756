const HOUR = 3_600_000;

/** A backup is made every night; two hours are left for the making of it. Our proposal: no rule of the office says so. */
const LATE_AFTER_HOURS = 26;

export type BackupHealth = "none" | "ok" | "late" | "failed";

/** What there is: when the newest whole backup's moment was, and whether a later one failed. */
export type BackupFacts = { moment: Date | null; failedSince: boolean };

/** How the newest backup stands at `now`. A failed night says so at once, also while the one before it is young. */
export function backupHealth({ moment, failedSince }: BackupFacts, now: Date): BackupHealth {
  if (failedSince) return "failed";
  if (!moment) return "none";
  return now.getTime() - moment.getTime() > LATE_AFTER_HOURS * HOUR ? "late" : "ok";
}

/** Whole hours since `moment`. */
export function backupAgeHours(moment: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - moment.getTime()) / HOUR));
}
