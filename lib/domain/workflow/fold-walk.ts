import { endOfWitaDay } from "../working-time";
import { currentDuties } from "./current-duties";
import { isApplicantsOwn, waitsForApplicant } from "./deciding";
import type { Definition } from "./definition";
import type { Event } from "./history";
import { needsOss } from "./oss";
import type { PlacedDuty } from "./placed-duties";
import type { Party, State } from "./state";

/** One fold under way; `state` is its own and may be changed in place. */
export type Walk = { definition: Definition; duties: readonly PlacedDuty[]; state: State };
export type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

export function openDuty(walk: Walk, duty: PlacedDuty, at: Date): void {
  const { state } = walk;
  endPause(state, at);
  const { id, role, verb, scope, row } = duty;
  state.open = [{ duty: id, row: row.no, role, verb, scope, round: state.round, openedAt: at, heldBy: null }];
  state.row = row.no;
  // A row has one clock over all its rounds: it stands while other rows are open (see clock.ts).
  state.rowTimes[row.no] = { startedAt: state.rowTimes[row.no]?.startedAt ?? at, endedAt: null };
  settleTurn(walk, at);
}

/** Whose turn the open duty and the papers make it (rule 10); when the duty has become the applicant's, nobody of the office holds it. */
export function settleTurn({ state, definition }: Walk, at: Date): void {
  const [open] = state.open;
  if (!open) return;
  if (isApplicantsOwn(state)) open.heldBy = null;
  turnTo(state, open.row, waitsForApplicant(state) ? "applicant" : "office", at, needsOss(definition, state));
}

/** Ends the open duty; true when it was open. */
export function endDuty({ state }: Walk, event: EventOf<"duty_completed">): boolean {
  const open = state.open.find((candidate) => candidate.duty === event.duty);
  if (!open) return false;
  const { note, record } = event;
  state.open = state.open.filter((item) => item !== open);
  state.done.push({
    duty: open.duty,
    row: open.row,
    round: open.round,
    by: event.actor,
    at: event.at,
    seq: event.seq,
    onBehalf: event.onBehalf === true,
    undoneBySeq: null,
    ...(note === undefined ? {} : { note }),
    ...(record === undefined ? {} : { record }),
  });
  return true;
}

/** After `duty`: the next one opens, or null when the run's rows are through. */
export function openAfter(walk: Walk, duty: string, at: Date): PlacedDuty | null {
  const ended = walk.duties.find((candidate) => candidate.id === duty);
  const next = ended && walk.duties[ended.index + 1];
  if (ended && next?.row.no !== ended.row.no) endRow(walk.state, ended.row.no, at);
  if (!next) return null;
  openDuty(walk, next, at);
  return next;
}

export function sendBack(walk: Walk, event: EventOf<"sent_back">): void {
  const { seq, at, actor: by, from, to, reason } = event;
  walk.state.sentBack.push({ seq, at, by, from, to, reason });
  redoFrom(walk, to, event);
}

/** A new round from `to` on; what was done from there stays visible as undone. */
export function redoFrom(walk: Walk, to: string, event: Event): void {
  const target = walk.duties.find((duty) => duty.id === to);
  if (!target) return;
  const redone = new Set(walk.duties.slice(target.index).map((duty) => duty.id));
  for (const done of walk.state.done)
    if (done.undoneBySeq === null && redone.has(done.duty)) done.undoneBySeq = event.seq;
  for (const { row } of walk.duties.slice(target.index)) {
    const times = walk.state.rowTimes[row.no];
    if (times) times.endedAt = null;
  }
  walk.state.round += 1;
  openDuty(walk, target, event.at);
}

type HoldEvent = EventOf<"claimed" | "claim_released" | "taken_over" | "assigned">;
const OF_THE_HOLD: ReadonlySet<string> = new Set(["claimed", "claim_released", "taken_over", "assigned"]);

/** Another holder, or none: the same in both scopes. */
export function changesHolder(event: Event): event is HoldEvent {
  return OF_THE_HOLD.has(event.type);
}

export function applyHold({ state }: Walk, event: HoldEvent): void {
  const open = currentDuties(state).find((candidate) => candidate.duty === event.duty);
  if (!open) return;
  open.heldBy = holderAfter(event);
  open.heldSince = event.at;
  state.everClaimed = true;
}

/** A row that was given more time: the same in both scopes. */
export function applyExtension({ state }: Walk, event: Event): void {
  if (event.type !== "extended") return;
  const { row, until, reason, actor: by, at } = event;
  state.extended = { ...state.extended, [row]: { until, reason, by, at } };
}

/** The office's time stands still until the end of that day, or until somebody goes on; an application's alone. */
export function applyPause({ state }: Walk, event: Event): void {
  if (event.type === "resumed") endPause(state, event.at);
  if (event.type !== "paused") return;
  const { until, reason, actor: by, at: from } = event;
  state.pauses = [...state.pauses, { from, until: endOfWitaDay(until), reason, by }];
}

/** It was for what was open: what opens next has its own time. */
function endPause(state: State, at: Date): void {
  state.pauses = state.pauses
    .filter(({ from }) => from < at)
    .map((pause) => (pause.until > at ? { ...pause, until: at } : pause));
}

function holderAfter(event: HoldEvent): string | null {
  if (event.type === "claim_released") return null;
  return event.type === "assigned" ? event.assignee : event.actor;
}

/** Whose time it is from `at` on. */
export function turnTo(state: State, row: number | null, party: Party, at: Date, onOss = false): void {
  const last = state.segments.at(-1);
  const goesOn = last?.until === null && last.row === row && last.party === party && last.scope === state.scope;
  if (goesOn && (last.onOss ?? false) === onOss) return;
  stopTime(state, at);
  state.segments.push({ scope: state.scope, row, party, from: at, until: null, ...(onOss ? { onOss } : {}) });
}

/** Nothing counts from `at` on; segments that had not begun are dropped. */
export function stopTime(state: State, at: Date): void {
  endPause(state, at);
  state.segments = state.segments
    .filter((segment) => segment.from < at)
    .map((segment) => (segment.until === null || segment.until > at ? { ...segment, until: at } : segment));
}

export function close(state: State, status: State["status"], at: Date, reason: string | null = null): void {
  Object.assign(state, { status, closedAt: at, reason, open: [], row: null, correction: null });
  stopTime(state, at);
}

function endRow(state: State, row: number, at: Date): void {
  const times = state.rowTimes[row];
  if (times) times.endedAt = at;
}
