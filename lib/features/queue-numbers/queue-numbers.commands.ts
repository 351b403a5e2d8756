import "server-only";
import { canServeCounter } from "@/lib/domain/counter";
import { type TicketAct, ticketAfter } from "@/lib/domain/queue-number";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./queue-numbers.messages";
import type { CallNext, MarkNumber, TakeNumber } from "./queue-numbers.schema";
import {
  findGiven,
  insertTicket,
  lockAtDesk,
  lockFirstWaiting,
  lockTicket,
  nextNumber,
  writeTicket,
} from "./queue-numbers.store";

/** A number of today, WITA; the second press of one form gets the first. */
export async function takeNumber(ctx: StaffContext, { requestId, desk }: TakeNumber) {
  if (!canServeCounter(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const known = await findGiven(tx, requestId);
    if (known !== null) return ok({ number: known, desk });
    const at = ctx.clock();
    const day = witaDate(at);
    const number = await nextNumber(tx, day);
    await insertTicket(tx, { day, number, requestId, at });
    await note(tx, ctx, "ticket.given", { day, number });
    return ok({ number, desk });
  });
}

/** The first who waits comes to this desk; whoever was there has been served. */
export async function callNext(ctx: StaffContext, { desk, after }: CallNext) {
  if (!canServeCounter(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const at = ctx.clock();
    const day = witaDate(at);
    const there = await lockAtDesk(tx, day, desk);
    // A second press, or a page of before: whoever has just been called is not sent away unseen.
    if (`${there ?? ""}` !== after) return refused(refusals, "desk_moved_on");
    const number = await lockFirstWaiting(tx, day);
    if (number === null) return refused(refusals, "nobody_waits");
    if (there !== null) {
      await writeTicket(tx, { day, number: there }, { state: "served", desk, at });
      await note(tx, ctx, "ticket.served", { day, number: there });
    }
    await writeTicket(tx, { day, number }, { state: "called", desk, at });
    await note(tx, ctx, "ticket.called", { day, number });
    return ok({ number, desk });
  });
}

/** Once more, done, or nobody came. */
export async function markNumber(ctx: StaffContext, { desk, number, act }: MarkNumber) {
  if (!canServeCounter(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const at = ctx.clock();
    const day = witaDate(at);
    const there = await lockAtDesk(tx, day, desk);
    const ticket = await lockTicket(tx, day, number);
    const state = ticket && ticketAfter(ticket.state, act);
    if (!ticket || !state || (ticket.state === "called" && ticket.desk !== desk))
      return refused(refusals, "not_its_turn");
    // Who comes after all takes the place of whoever is there.
    if (there !== null && there !== number) {
      await writeTicket(tx, { day, number: there }, { state: "served", desk, at });
      await note(tx, ctx, "ticket.served", { day, number: there });
    }
    await writeTicket(tx, { day, number }, { state, desk, at });
    await note(tx, ctx, NAMES[act], { day, number });
    return ok({ number, desk });
  });
}

const NAMES = { call: "ticket.called", serve: "ticket.served", miss: "ticket.missed" } as const satisfies Record<
  TicketAct,
  keyof typeof acts
>;

function note(tx: Tx, ctx: StaffContext, name: keyof typeof acts, { day, number }: { day: string; number: number }) {
  return recordAudit(tx, ctx, { action: acts[name], subjectType: "ticket", subjectId: `${day} ${number}` });
}
