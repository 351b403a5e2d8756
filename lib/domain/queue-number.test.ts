import { expect, test } from "vitest";
import { formatTicket, isDesk, TICKET_ACTS, TICKET_STATES, ticketAfter } from "./queue-number";

test("a number is called, called again, served, or found absent and called after all; served is the end", () => {
  const table = TICKET_STATES.map((state) => TICKET_ACTS.map((act) => ticketAfter(state, act)));
  expect(table).toEqual([
    ["called", null, null],
    ["called", "served", "absent"],
    [null, null, null],
    ["called", null, null],
  ]);
});

test("desks are numbered from one to nine, and numbers are read from afar", () => {
  expect([0, 1, 9, 10, 1.5, Number.NaN].map(isDesk)).toEqual([false, true, true, false, false, false]);
  expect([1, 42, 1000].map(formatTicket)).toEqual(["001", "042", "1000"]);
});
