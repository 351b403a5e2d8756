import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Worded } from "@/lib/domain/refusal";
import type { Refused } from "@/lib/domain/result";
import type { Context } from "./caller/types";
import { db, type Tx } from "./db";
import { isBusy, mustRepeat } from "./db/trouble";
import { refused } from "./refusal";

export type Busy = Refused<Worded<"busy">>;

const TRIES = 3;

/**
 * One write; asking for a context keeps writes behind a gate. What the callback returns is the answer; a refusal undoes whatever
 * was written before it. A race lost to another transaction is run again; a
 * database that is late or away becomes the refusal `busy`. After `busy` the
 * outcome of a commit may be unknown: the request id makes the repeat harmless.
 */
export async function transaction<T>(_ctx: Context, write: (tx: Tx) => Promise<T>): Promise<T | Busy> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(async (tx) => undoIfRefused(await write(tx)));
    } catch (error) {
      if (error instanceof Undone) return error.answer as T;
      if (mustRepeat(error) && attempt < TRIES) {
        await pause(attempt * 20 + Math.floor(Math.random() * 30));
        continue;
      }
      if (mustRepeat(error) || isBusy(error)) return refused("busy");
      throw error;
    }
  }
}

/** The instant of a write: read after the lock, and never before what already happened. */
export async function writeTime(_tx: Tx, ctx: Context, lastAt?: Date | null): Promise<Date> {
  const now = ctx.clock();
  return lastAt && lastAt > now ? lastAt : now;
}

/** Carries a refusal out of Prisma's transaction, which only an exception rolls back. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super("refused");
  }
}

function undoIfRefused<T>(answer: T): T {
  if (typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false) throw new Undone(answer);
  return answer;
}
