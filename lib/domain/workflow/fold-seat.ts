import type { Definition } from "./definition";
import { stopTime, turnTo, type Walk } from "./fold-walk";
import type { Event } from "./history";
import { classRow, programmeRoles } from "./placed-duties";
import type { Seat, State } from "./state";

type Fold = (definition: Definition, history: readonly Event[]) => State;

/**
 * Joins two histories: an application sees its programme's events after the
 * sequence at gathering and up to the sequence at release (rule 9). Sequences
 * decide, not times; only a `withdrawn` without sequence falls back to its time.
 */
export function bindSeat(walk: Walk, seats: readonly Seat[], fold: Fold) {
  const { state, definition } = walk;
  let held: { gathered: Extract<Event, { type: "gathered" }>; seat: Seat | undefined } | null = null;

  /** Adds what the programme did up to `limit`. */
  function see(limit: (event: Event) => boolean): void {
    if (!held) return;
    const { gathered, seat } = held;
    const seen = seat?.history.filter((event) => event.seq <= gathered.programmeSequence || limit(event)) ?? [];
    const programme = seat ? fold(seat.definition, seen) : null;
    state.seat = seatStateOf(gathered, seat?.definition ?? definition, programme);
    if (programme) mirror(state, programme, gathered.at, seen.find((event) => event.type === "started")?.at ?? null);
  }

  return {
    /** Before an event of the application that ends the seat: what the programme did until then. */
    before(event: Event): void {
      if (!held) return;
      if (event.type === "gathered" || event.type === "verification_reopened") {
        // Both are possible only after the programme was cancelled.
        see(() => true);
        held = null;
      } else if (event.type === "released_from_programme") see((candidate) => candidate.seq <= event.programmeSequence);
      else if (event.type === "withdrawn" || event.type === "rejected") {
        const last = event.programmeSequence ?? held.seat?.until;
        see((candidate) => (last === undefined ? candidate.at <= event.at : candidate.seq <= last));
      }
    },
    after(event: Event): void {
      if (event.type === "gathered") {
        held = { gathered: event, seat: seats.find((seat) => seat.programmeId === event.programmeId) };
        waitAgain(state, event.at);
        state.seat = seatStateOf(event, held.seat?.definition ?? definition, null);
      } else if (event.type === "released_from_programme") {
        state.leftSeats.push({ programmeId: event.programmeId, sequence: event.programmeSequence });
        waitAgain(state, event.at);
        held = null;
      } else if (event.type === "withdrawn" || event.type === "rejected") {
        state.seat = null;
        held = null;
      }
    },
    end(): void {
      const until = held?.seat?.until;
      see((candidate) => until === undefined || candidate.seq <= until);
    },
  };
}

function mirror(state: State, programme: State, gatheredAt: Date, startedAt: Date | null): void {
  if (startedAt) {
    const from = later(startedAt, gatheredAt);
    stopTime(state, from);
    for (const segment of programme.segments)
      if (!segment.until || segment.until > from) state.segments.push({ ...segment, from: later(segment.from, from) });
    state.status = "in_progress";
    state.row = programme.row;
  }
  if (programme.status === "finished" && programme.closedAt) {
    stopTime(state, programme.closedAt);
    Object.assign(state, { status: "completed", closedAt: programme.closedAt, row: null });
  } else if (programme.status === "cancelled" && programme.closedAt) {
    waitAgain(state, later(programme.closedAt, gatheredAt));
  }
}

/** Back in line, in the old place: `submittedAt` never changes. */
function waitAgain(state: State, at: Date): void {
  Object.assign(state, { status: "waiting_programme", row: null, seat: null, outcome: null });
  Object.assign(state, { attendance: {}, score: { before: null, after: null }, confirmedAt: null });
  turnTo(state, null, "outside", at);
}

function seatStateOf(
  gathered: Extract<Event, { type: "gathered" }>,
  definition: Definition,
  programme: State | null,
): State["seat"] {
  const running = programme?.status === "running";
  // Only a class hands out outcomes while rows are open: those of its days; a proposal's only row decides them at its end.
  const held = classRow(definition);
  const row = programme?.row ?? null;
  const classRunning = held !== null && row !== null && row >= held;
  return {
    programmeId: gathered.programmeId,
    gatheredAt: gathered.at,
    sequence: gathered.programmeSequence,
    programmeSequence: programme?.lastSeq ?? gathered.programmeSequence,
    programmeStatus: (programme?.status ?? "open") as "open",
    programmeRow: programme?.row ?? null,
    firstDay: programme?.firstDay ?? null,
    lastDay: programme?.lastDay ?? null,
    outcomesDue: programme?.status === "finished" || (running && (programme.open.length === 0 || classRunning)),
    roles: programmeRoles(definition),
  };
}

function later(first: Date, second: Date): Date {
  return first > second ? first : second;
}
