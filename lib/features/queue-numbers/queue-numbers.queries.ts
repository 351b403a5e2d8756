import "server-only";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";

export type CalledNumber = { number: number; desk: number; calledAt: Date };

/** What anybody in the waiting room may see: numbers and desks, and nothing of whose they are. */
export type QueueBoard = {
  day: string;
  /** At a desk now, the last called first. */
  called: CalledNumber[];
  /** The next in line. */
  next: number[];
  waiting: number;
  /** Called, and nobody came. */
  absent: number[];
};

const MOST_NAMED = 5;

export async function readBoard(ctx: Context): Promise<QueueBoard> {
  const today = witaDate(ctx.clock());
  const rows = await db().queueTicket.findMany({
    where: { day: dayColumn(today), state: { not: "served" } },
    orderBy: { number: "asc" },
    select: { number: true, state: true, desk: true, calledAt: true },
  });
  const waiting = rows.filter(({ state }) => state === "waiting").map(({ number }) => number);
  const called = rows.flatMap(({ number, state, desk, calledAt }) =>
    state === "called" && desk !== null && calledAt ? [{ number, desk, calledAt }] : [],
  );
  return {
    day: today,
    called: called.sort((one, other) => other.calledAt.getTime() - one.calledAt.getTime()),
    next: waiting.slice(0, MOST_NAMED),
    waiting: waiting.length,
    absent: rows.filter(({ state }) => state === "absent").map(({ number }) => number),
  };
}
