/**
 * The office's calendar. All wall times are WITA (Asia/Makassar, UTC+8, no DST);
 * all instants are UTC `Date`s. Source of the default week: Perpres 21/2023;
 * the exact rest window is a proposal (usulan).
 */
export type WeekHours = {
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  weekday: number;
  /** "HH:MM" */
  opens: string;
  closes: string;
  /** null when there is no rest. */
  restFrom: string | null;
  restUntil: string | null;
};

/** One set of hours in force between two WITA dates (inclusive, null = open end); later entries win (Ramadan over the normal week). */
export type HoursPeriod = { name: string; from: string | null; until: string | null; hours: WeekHours[] };

export type Calendar = {
  holidays: ReadonlySet<string>;
  periods: readonly HoursPeriod[];
  /** When OSS, on which some duties are done, was down: in order, disjoint; the last may still go on. */
  outages?: readonly Outage[];
};

/** [from, until), `until` null while it goes on. */
export type Outage = { from: Date; until: Date | null };

/** [from, until): the clock stood still. */
export type Pause = { from: Date; until: Date };
