import type { Outcome } from "../programmes";
import { type Calendar, dueAt } from "../working-time";

/** Services whose aid is a thing that somebody keeps: a stall, tools. Whoever got one waits before the same is given again. */
export const MATERIAL_SERVICES: readonly string[] = ["lapak", "peralatan"];

export function isMaterial(serviceSlug: string): boolean {
  return MATERIAL_SERVICES.includes(serviceSlug);
}

/** Outcomes with which the aid was given. */
export const MATERIAL_RECEIVED: readonly Outcome[] = ["approved", "approved_in_part"];

/** Months within which the same material aid is given twice only by two persons: what admin may set, and our proposal. */
export const SECOND_AID_MONTHS = { least: 1, most: 120, usual: 24 } as const;

/** When the second person should have answered: no SOP says it, so two working days are our proposal. */
export function secondAidDueAt(askedAt: Date, calendar: Calendar): Date {
  return dueAt(calendar, askedAt, { amount: 2, unit: "working_day" });
}
