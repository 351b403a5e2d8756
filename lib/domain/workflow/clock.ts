import { OBJECTION_STANDARD } from "../objection";
import {
  addCalendarDays,
  type Calendar,
  dueAt,
  endOfWitaDay,
  NoWorkingTimeError,
  type Outage,
  type Pause,
  workingMilliseconds,
} from "../working-time";
import type { Row, Scope, StandardTime } from "./definition";
import { objectionOf } from "./objection";
import { standardOf } from "./placed-duties";
import type { Party, Pausing, Segment, State } from "./state";

export type TimeUsed = Record<Party, number>;

/**
 * When the row's clock, as this run has walked it, runs out. A row has one clock
 * over all its rounds; it is stopped while the applicant, the outside or another
 * row is at work, and it ends no earlier than the day that the role above has given it
 * or the plan of a class needs. An objection has a time of its own. Null before the row began or when the calendar never opens.
 */
export function rowDueAt(state: State, row: Row, scope: Scope, calendar: Calendar, now: Date): Date | null {
  const times = state.rowTimes[row.no];
  if (!times) return null;
  const paused = times.endedAt ? null : pausingAt(state, now);
  const until = times.endedAt ?? paused?.until ?? now;
  const pauses = counted(state, calendar).flatMap((segment): Pause[] => {
    if (isOfficeTime(segment, row.no, scope)) return [];
    const pause = clip(segment, times.startedAt, until);
    return pause ? [pause] : [];
  });
  const objection = state.scope === scope ? objectionOf(state) : null;
  const due =
    objection?.row === row.no
      ? safeDueAt(calendar, objection.openedAt, OBJECTION_STANDARD)
      : safeDueAt(calendar, times.startedAt, standardOf(row, scope), pauses);
  // What was given is never less than the standard with its pauses.
  const extended = state.scope === scope ? state.extended[row.no] : undefined;
  const notBefore = [
    scope === "programme" ? planEnds(row, state, calendar) : null,
    extended && endOfWitaDay(extended.until),
  ];
  return due && notBefore.reduce<Date>((latest, day) => (day ? laterOf(latest, day) : latest), due);
}

/** A class may be planned over more days than the row has: nobody is late while it runs, nor on the working day after it. */
function planEnds({ clockFrom }: Row, { firstDay, lastDay }: State, calendar: Calendar): Date | null {
  if (clockFrom !== "first_day" || !isDate(firstDay)) return null;
  const ends = isDate(lastDay) && lastDay > firstDay ? lastDay : firstDay;
  return safeDueAt(calendar, endOfWitaDay(ends), { amount: 1, unit: "working_day" });
}

function laterOf(one: Date, other: Date): Date {
  return other > one ? other : one;
}

export function safeDueAt(
  calendar: Calendar,
  from: Date,
  standard: StandardTime,
  pauses: readonly Pause[] = [],
): Date | null {
  try {
    return dueAt(calendar, from, standard, [...pauses]);
  } catch (error) {
    // A calendar without office hours gives no date; it must not stop the case.
    if (error instanceof NoWorkingTimeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Working milliseconds by party, of one row of one scope or (row undefined) of the whole run. */
export function timeUsed(state: State, calendar: Calendar, now: Date, row?: number, scope?: Scope): TimeUsed {
  const used: TimeUsed = { office: 0, applicant: 0, outside: 0 };
  for (const segment of counted(state, calendar)) {
    if (row !== undefined && (segment.row !== row || segment.scope !== scope)) continue;
    const span = clip(segment, segment.from, now);
    if (span) used[segment.party] += workingMilliseconds(calendar, span.from, span.until);
  }
  return used;
}

/** Of the office's time in a row (`timeUsed`), the working milliseconds in which nobody had taken its duty in hand. */
export function waitingTime(state: State, calendar: Calendar, now: Date, row: number, scope: Scope): number {
  const holds = state.holds.filter((hold) => hold.row === row);
  let waiting = 0;
  for (const segment of counted(state, calendar)) {
    const span = isOfficeTime(segment, row, scope) ? clip(segment, segment.from, now) : null;
    if (!span) continue;
    waiting += workingMilliseconds(calendar, span.from, span.until);
    for (const hold of holds) {
      const held = clip(span, hold.from, hold.until ?? now);
      if (held) waiting -= workingMilliseconds(calendar, held.from, held.until);
    }
  }
  return waiting;
}

/** Whose turn it is at `now`; null when no clock runs. */
export function partyAt(state: State, calendar: Calendar, now: Date): Party | null {
  return segmentAt(counted(state, calendar), now)?.party ?? null;
}

/** The pause that goes on at `now`; null: none does. */
export function pausingAt({ pauses }: Pick<State, "pauses">, now: Date): Pausing | null {
  return pauses.find((pause) => isWithin(pause, now)) ?? null;
}

/** OSS is down and what is open waits for it: since when it is down; null: nothing of the kind. */
export function waitsForOss(state: State, { outages }: Calendar, now: Date): Date | null {
  const outage = outages?.find((one) => isWithin(one, now));
  return outage && segmentAt(state.segments, now)?.onOss ? outage.from : null;
}

function segmentAt(segments: readonly Segment[], now: Date): Segment | undefined {
  return segments.find((segment) => isWithin(segment, now));
}

function isWithin({ from, until }: Outage, now: Date): boolean {
  return from <= now && (until === null || now < until);
}

/** The segments as they are counted: outside time while OSS is down for what is done on it, and while the office paused. */
function counted({ segments, pauses }: State, { outages = [] }: Calendar): readonly Segment[] {
  const standing =
    outages.length === 0
      ? segments
      : segments.flatMap((segment) => (segment.onOss ? cutBy(outages, segment) : [segment]));
  if (pauses.length === 0) return standing;
  return standing.flatMap((segment) => (segment.party === "office" ? cutBy(pauses, segment) : [segment]));
}

function cutBy(outages: readonly Outage[], segment: Segment): Segment[] {
  const parts: Segment[] = [];
  let rest: Segment | null = segment;
  for (const outage of outages) {
    const down: Outage | null = rest && overlap(outage, rest);
    if (!rest || !down) continue;
    if (rest.from < down.from) parts.push({ ...rest, until: down.from });
    parts.push({ ...rest, ...down, party: "outside" });
    rest = down.until && { ...rest, from: down.until };
  }
  return rest && (rest.until === null || rest.from < rest.until) ? [...parts, rest] : parts;
}

/** What two stretches of time have in common; null: nothing. */
function overlap(one: Outage, other: Outage): Outage | null {
  const from = laterOf(one.from, other.from);
  const until = one.until && other.until ? earlier(one.until, other.until) : (one.until ?? other.until);
  return until === null || from < until ? { from, until } : null;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

export function isDate(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    return addCalendarDays(value, 0) === value;
  } catch {
    return false;
  }
}

function isOfficeTime(segment: Segment, row: number, scope: Scope): boolean {
  return segment.row === row && segment.scope === scope && segment.party === "office";
}

function clip(segment: Outage, from: Date, until: Date): Pause | null {
  const begin = segment.from > from ? segment.from : from;
  const end = segment.until && segment.until < until ? segment.until : until;
  return begin < end ? { from: begin, until: end } : null;
}
