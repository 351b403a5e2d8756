import type { Definition, Scope } from "./definition";
import { applyToApplication } from "./fold-application";
import { applyToProgramme, settleProgramme } from "./fold-programme";
import { bindSeat } from "./fold-seat";
import type { Event, EventType } from "./history";
import { dutiesIn } from "./placed-duties";
import { type Options, seatsOf } from "./situation";
import type { State } from "./state";

/**
 * State is what happened, added up. An application's state also needs the
 * programmes whose seat it holds or held (rule 9); without them it stays
 * waiting_programme after `gathered`. Events that fit no rule are passed over.
 */
export function fold(definition: Definition, history: readonly Event[], seat?: Options["seat"]): State {
  const scope = scopeOf(definition, history);
  const state = emptyState(scope);
  if (scope === "programme") {
    for (const event of history) {
      applyToProgramme({ definition, duties: dutiesIn(definition, scope), state }, note(state, event));
      noteHold(state, event.at);
    }
    settleProgramme(definition, state);
    return state;
  }
  const walk = { definition, duties: dutiesIn(definition, scope), state };
  const binding = bindSeat(walk, seatsOf(seat), (joined, events) => fold(joined, events));
  for (const event of history) {
    binding.before(event);
    applyToApplication(walk, note(state, event));
    binding.after(event);
    noteHold(state, event.at);
  }
  binding.end();
  return state;
}

const PROGRAMME_EVENTS: ReadonlySet<EventType> = new Set([
  "opened",
  "rescheduled",
  "started",
  "substituted",
  "cancelled",
  "finished",
]);

/** The first event tells; before it, a definition with any A-duty is taken for an application's. */
function scopeOf(definition: Definition, history: readonly Event[]): Scope {
  const first = history[0];
  if (first) return PROGRAMME_EVENTS.has(first.type) ? "programme" : "application";
  return dutiesIn(definition, "application").length > 0 ? "application" : "programme";
}

function note(state: State, event: Event): Event {
  state.lastSeq = event.seq;
  state.lastAt = event.at;
  return event;
}

/** Whatever the event was: what it leaves in somebody's hand. */
function noteHold(state: State, at: Date): void {
  const row = state.open.find(({ heldBy }) => heldBy !== null)?.row ?? null;
  const last = state.holds.at(-1);
  const current = last?.until === null ? last : undefined;
  if ((current?.row ?? null) === row) return;
  if (current) current.until = at;
  if (row !== null) state.holds.push({ row, from: at, until: null });
}

function emptyState(scope: Scope): State {
  return {
    scope,
    status: "draft",
    row: null,
    open: [],
    done: [],
    round: 1,
    extended: {},
    holds: [],
    pauses: [],
    secondAid: null,
    sentBack: [],
    requirements: {},
    correction: null,
    segments: [],
    rowTimes: {},
    submittedAt: null,
    closedAt: null,
    reason: null,
    advice: null,
    rejection: null,
    overruled: [],
    objected: false,
    everClaimed: false,
    reopened: false,
    askedDuties: [],
    seat: null,
    leftSeats: [],
    outcome: null,
    attendance: {},
    score: { before: null, after: null },
    confirmedAt: null,
    quota: null,
    firstDay: null,
    lastDay: null,
    listApproved: false,
    owed: [],
    lastSeq: 0,
    lastAt: null,
  };
}
