import type { StandardTime } from "./workflow";
import { WORKING_DAY_MS } from "./working-time";

/** What became of a row: how often it ended, how often in time, and the office's working milliseconds that nine of ten kept to. */
export type RowReality = { ended: number; within: number; officeMost: number };

/** Fewer say nothing about the next one [usulan]. */
const FEWEST = 10;
/** Nine of ten in time is a standard that is kept; a standard twice of what nine of ten need is no standard [usulan]. */
const KEPT = 0.9;
const FAR_TOO_LONG = 2;

const UNIT_MS: Partial<Record<StandardTime["unit"], number>> = {
  minute: 60_000,
  hour: 3_600_000,
  working_day: WORKING_DAY_MS,
};

/**
 * The standard time that the figures speak for (Permenpan-RB 35/2012: a SOP is evaluated and mended by what is done): the
 * least whole number of the same unit within which nine of ten were done at the office. null: the standard may stand, too
 * few were done, none of it was the office's time, or it counts calendar days, of which working time says nothing.
 */
export function adviseTime(standard: StandardTime, reality: RowReality): StandardTime | null {
  const unit = UNIT_MS[standard.unit];
  const { ended, within, officeMost } = reality;
  if (unit === undefined || ended < FEWEST || officeMost === 0) return null;
  const amount = Math.max(1, Math.ceil(officeMost / unit));
  const isTooShort = within < KEPT * ended && amount > standard.amount;
  const isTooLong = amount * FAR_TOO_LONG <= standard.amount;
  return isTooShort || isTooLong ? { amount, unit: standard.unit } : null;
}
