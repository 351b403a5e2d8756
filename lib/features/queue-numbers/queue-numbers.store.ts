import "server-only";
import type { TicketState } from "@/lib/domain/queue-number";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";

export type Ticket = { number: number; state: TicketState; desk: number | null };

/**
 * The next number of the day. Its row stays locked until the transaction ends, so that numbers come one after the other
 * and a write that fails leaves no gap.
 */
export async function nextNumber(tx: Tx, day: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO queue_day (day, last) VALUES (${day}::date, 1)
    ON CONFLICT (day) DO UPDATE SET last = queue_day.last + 1 RETURNING last`;
  if (!row) throw new Error("No number came back");
  return row.last;
}

/** One after the other for one form: the second finds what the first was given. */
export async function findGiven(tx: Tx, requestId: string): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${requestId}, 3))) AS waited`;
  const given = await tx.queueTicket.findUnique({ where: { requestId }, select: { number: true } });
  return given?.number ?? null;
}

export async function insertTicket(tx: Tx, ticket: { day: string; number: number; requestId: string; at: Date }) {
  const { day, number, requestId, at } = ticket;
  await tx.queueTicket.create({
    data: { day: dayColumn(day), number, requestId, takenAt: at },
    select: { number: true },
  });
}

/** The first who waits, passed over while a colleague is calling them. */
export async function lockFirstWaiting(tx: Tx, day: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM queue_ticket WHERE day = ${day}::date AND state = 'waiting'
    ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row?.number ?? null;
}

export async function lockTicket(tx: Tx, day: string, number: number): Promise<Ticket | null> {
  const [row] = await tx.$queryRaw<Ticket[]>`
    SELECT number, state, desk FROM queue_ticket WHERE day = ${day}::date AND number = ${number} FOR UPDATE`;
  return row ?? null;
}

/** Who is at the desk now. One press of a desk after the other: two at once would call two. */
export async function lockAtDesk(tx: Tx, day: string, desk: number): Promise<number | null> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`${day} ${desk}`}, 4))) AS waited`;
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM queue_ticket WHERE day = ${day}::date AND desk = ${desk} AND state = 'called' FOR UPDATE`;
  return row?.number ?? null;
}

export async function writeTicket(
  tx: Tx,
  key: { day: string; number: number },
  to: { state: TicketState; desk: number; at: Date },
) {
  const { state, desk, at } = to;
  await tx.queueTicket.update({
    where: { day_number: { day: dayColumn(key.day), number: key.number } },
    data: { state, desk, ...(state === "called" ? { calledAt: at } : { endedAt: at }) },
    select: { number: true },
  });
}
