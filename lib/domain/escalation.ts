import { type Calendar, WORKING_DAY_MS, workingMilliseconds } from "./working-time";

/** How far a duty is told of, in this order: to who should do it that little time is left and that none is, then to the role above. */
export const ESCALATION_STAGES = ["due_soon", "overdue", "above"] as const;
export type EscalationStage = (typeof ESCALATION_STAGES)[number];

/**
 * Where a duty of the office stands now; null: there is time. Little time is a quarter of what the duty had, at most
 * one working day; the role above hears of it one working day after the deadline.
 */
export function escalationStage(
  { openedAt, dueAt }: { openedAt: Date; dueAt: Date },
  now: Date,
  calendar: Calendar,
): EscalationStage | null {
  if (now > dueAt) return workingMilliseconds(calendar, dueAt, now) >= WORKING_DAY_MS ? "above" : "overdue";
  const whole = workingMilliseconds(calendar, openedAt, dueAt);
  const left = workingMilliseconds(calendar, now, dueAt);
  return left <= Math.min(WORKING_DAY_MS, whole / 4) ? "due_soon" : null;
}

/** The stage and those before it: what was leapt over is not told afterwards, also when a clock is set back. */
export function stagesUpTo(stage: EscalationStage): EscalationStage[] {
  return ESCALATION_STAGES.slice(0, ESCALATION_STAGES.indexOf(stage) + 1);
}
