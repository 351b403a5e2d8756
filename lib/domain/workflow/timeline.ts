import { OBJECTION_PLAIN, OBJECTION_STANDARD, OBJECTION_TASK } from "../objection";
import type { DutyRole } from "../roles";
import { type Calendar, startOfWitaDay, workingMilliseconds } from "../working-time";
import { isDate, partyAt, pausingAt, rowDueAt, safeDueAt, type TimeUsed, timeUsed } from "./clock";
import { currentDuties } from "./current-duties";
import type { Definition, Row, Scope, StandardTime } from "./definition";
import { fold } from "./fold";
import { objectionOf } from "./objection";
import { projectRows, standardOf } from "./placed-duties";
import { type Options, seatsOf } from "./situation";
import type { Party, Pausing, State } from "./state";

/** One row of the SOP as this run walks it; a row with duties of both scopes gives two. */
export type TimelineRow = {
  no: number;
  scope: Scope;
  /** The SOP version this row is walked in: an application's and its programme's may differ. */
  sop: string;
  version: number;
  activity: string;
  /** The same in a citizen's words, and by the short name of what the scope's first duty does; null where the version has none. */
  plain: string | null;
  task: string | null;
  help: string[];
  output: string;
  /** Who acts in it, in the order of its duties. */
  roles: DutyRole[];
  /** skipped: the case was closed before the row was done. */
  status: "done" | "now" | "next" | "skipped";
  startedAt: Date | null;
  endedAt: Date | null;
  /** Of a skipped row that had begun: when the case was closed in its midst. */
  stoppedAt?: Date;
  /** When the row's clock runs out; null before it starts. */
  dueAt: Date | null;
  /** "YYYY-MM-DD": the end of the longer time that the role above gave it. */
  extendedTo?: string;
  /** When it ended or may be expected to: rows to come are counted on from the present one; null where that waits for a programme. */
  expectedAt: Date | null;
  /** Whose turn it is; only for the row that is now. */
  party: Party | null;
  standard: StandardTime;
  /** While it stands still by the word of the role above. */
  paused: Pausing | null;
  /** Working milliseconds. */
  used: TimeUsed;
  overdue: boolean;
};

/**
 * The SOP strip. A programme's run shows its P rows. An application shows its A
 * rows, then the P rows: the programme's own while `seat` is given and held,
 * else those of its own version, as what is to come.
 */
export function timeline(
  definition: Definition,
  state: State,
  calendar: Calendar,
  now: Date,
  seat?: Options["seat"],
): TimelineRow[] {
  if (state.scope === "programme") return rowsOf(definition, state, "programme", calendar, now);
  const own = rowsOf(definition, state, "application", calendar, now);
  const held = seatsOf(seat).find((candidate) => candidate.programmeId === state.seat?.programmeId);
  if (held) {
    const until = held.until ?? Number.POSITIVE_INFINITY;
    const programme = fold(
      held.definition,
      held.history.filter((event) => event.seq <= until),
    );
    return [...own, ...rowsOf(held.definition, programme, "programme", calendar, now)];
  }
  const status = state.closedAt ? "skipped" : "next";
  return [...own, ...projectRows(definition, "programme").map((row) => bare(definition, row, "programme", status))];
}

function rowsOf(definition: Definition, state: State, scope: Scope, calendar: Calendar, now: Date): TimelineRow[] {
  let expected: Date | null = null;
  return projectRows(definition, scope).map((projected) => {
    const row = definition.rows.find((row) => row.no === projected.no) ?? projected;
    const shown = walked(bare(definition, projected, scope, statusOf(state, projected)), state, row, calendar, now);
    expected = expectedAt(shown, begins(row, state, expected), calendar, now);
    return { ...shown, expectedAt: expected };
  });
}

function bare(definition: Definition, row: Row, scope: Scope, status: TimelineRow["status"]): TimelineRow {
  let known = bareRows.get(row);
  if (!known) {
    const { no, activity, output, duties, plain, help = [] } = row;
    const whole = definition.rows.find((row) => row.no === no) ?? row;
    known = {
      no,
      scope,
      sop: definition.sop,
      version: definition.version,
      activity,
      plain: plain?.[scope] ?? null,
      task: duties[0]?.task ?? null,
      help,
      output,
      status,
      roles: [...new Set(duties.map((duty) => duty.role))],
      standard: standardOf(whole, scope),
      startedAt: null,
      endedAt: null,
      dueAt: null,
      expectedAt: null,
      party: null,
      paused: null,
      overdue: false,
      used: { office: 0, applicant: 0, outside: 0 },
    };
    bareRows.set(row, known);
  }
  return status === known.status ? known : { ...known, status };
}

/** Cached by the row of a scope, which `projectRows` gives once per definition; it is copied, never changed. */
const bareRows = new WeakMap<Row, TimelineRow>();

function walked(shown: TimelineRow, state: State, row: Row, calendar: Calendar, now: Date): TimelineRow {
  const times = state.rowTimes[row.no];
  const used = timeUsed(state, calendar, now, row.no, shown.scope);
  if (!times || shown.status === "next") return { ...shown, used };
  const endedAt = times.endedAt ?? (shown.status === "skipped" ? state.closedAt : null);
  const dueAt = rowDueAt(state, row, shown.scope, calendar, endedAt ?? now);
  const party = shown.status === "now" ? partyAt(state, calendar, now) : null;
  const paused = shown.status === "now" && party === "outside" ? pausingAt(state, now) : null;
  const objection = shown.status === "now" ? objectionOf(state) : null;
  const extended = state.scope === shown.scope && !objection ? state.extended[row.no] : undefined;
  return {
    ...shown,
    used,
    ...(objection ? objectedRow(objection.role, workingMilliseconds(calendar, objection.openedAt, now)) : {}),
    startedAt: times.startedAt,
    endedAt: times.endedAt,
    ...(shown.status === "skipped" && endedAt ? { stoppedAt: endedAt } : {}),
    ...(extended ? { extendedTo: extended.until } : {}),
    dueAt,
    party,
    paused,
    overdue: dueAt !== null && paused === null && (endedAt ?? now) > dueAt,
  };
}

/** While an objection waits, the row is its decision: another doer, another time, and nothing of what was done before. */
function objectedRow(role: TimelineRow["roles"][number], office: number) {
  const words = { plain: OBJECTION_PLAIN, task: OBJECTION_TASK, help: [] };
  return { ...words, roles: [role], standard: OBJECTION_STANDARD, used: { office, applicant: 0, outside: 0 } };
}

function statusOf(state: State, row: Row): TimelineRow["status"] {
  if (state.rowTimes[row.no]?.endedAt) return "done";
  if (state.closedAt) return "skipped";
  return currentDuties(state).some((open) => open.row === row.no) ? "now" : "next";
}

/** A class does not begin before its first day, however early the rows before it are done. */
function begins(row: Row, { firstDay }: State, before: Date | null): Date | null {
  if (!before || row.clockFrom !== "first_day" || !isDate(firstDay)) return before;
  const opens = startOfWitaDay(firstDay);
  return opens > before ? opens : before;
}

function expectedAt(row: TimelineRow, before: Date | null, calendar: Calendar, now: Date): Date | null {
  if (row.status === "done") return row.endedAt;
  if (row.status === "skipped") return null;
  // Rule 15: who is late says so, with a new estimate that is counted from now.
  if (row.status === "now") {
    if (row.overdue && row.party === "office") return safeDueAt(calendar, now, row.standard);
    return row.dueAt && row.dueAt > now ? row.dueAt : now;
  }
  return before ? safeDueAt(calendar, before, row.standard) : null;
}
