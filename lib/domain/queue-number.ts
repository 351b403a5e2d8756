/** A number of the day's queue: given out, called to a desk, and done with. Nobody's name hangs on it. */
export const TICKET_STATES = ["waiting", "called", "served", "absent"] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** "call": also once more, and somebody who was absent and came after all; "miss": nobody came. */
export const TICKET_ACTS = ["call", "serve", "miss"] as const;
export type TicketAct = (typeof TICKET_ACTS)[number];

const AFTER: Record<TicketAct, Partial<Record<TicketState, TicketState>>> = {
  call: { waiting: "called", called: "called", absent: "called" },
  serve: { called: "served" },
  miss: { called: "absent" },
};

/** What becomes of it; null: nothing, it is no longer that number's turn. */
export function ticketAfter(state: TicketState, act: TicketAct): TicketState | null {
  return AFTER[act][state] ?? null;
}

export const MOST_DESKS = 9;

/** The desks of the office bear numbers of one digit. */
export function isDesk(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_DESKS;
}

/** As the screen of the waiting room and the slip show it. */
export function formatTicket(number: number): string {
  return String(number).padStart(3, "0");
}
