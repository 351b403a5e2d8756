import "server-only";
import { setTimeout } from "node:timers/promises";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Worded } from "@/lib/domain/refusal";
import { type Ok, ok, type Refused } from "@/lib/domain/result";
import { keyedHash } from "./crypto";
import { db, pool } from "./db";
import { env } from "./env";
import { refused } from "./refusal";

/** How often within so many minutes; the name is what the counts are kept under. Whoever limits something declares it there. */
export type Limit = { readonly name: string; readonly points: number; readonly minutes: number };

/**
 * Windows are fixed, so twice the points may fall around a border: 5 in 5 minutes keeps any
 * 5 minutes of guessing at 10 or fewer.
 */
export function limit(name: string, { points, minutes }: Omit<Limit, "name">): Limit {
  return { name, points, minutes };
}

export type Throttled = Refused<Worded<"too_many_tries"> & { waitSeconds: number }> | Refused<Worded<"busy">>;

/**
 * Takes one try from every key (an account, a reference, a phone …). Counted in
 * PostgreSQL before the work is done, so simultaneous guesses are counted too.
 * When the count cannot be taken, the answer is no.
 */
export async function consume(limit: Limit, ...keys: string[]): Promise<Ok<null> | Throttled> {
  for (const key of keys) {
    try {
      await limiterOf(limit).consume(hidden(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) return refused("busy");
      return { ...refused("too_many_tries"), waitSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
    }
  }
  return ok(null);
}

/** Turns that are given out one after the other, so many seconds apart, to whoever has the patience to wait for theirs. */
export type Turns = { readonly name: string; readonly everySeconds: number; readonly patienceSeconds: number };

/**
 * Takes one try, and once they are used up a turn: whoever guesses is slowed down, and whoever is right still comes
 * through. `slowedBy`: whose turn it is, where that is another key than the one that is counted.
 */
export async function slowDown(limit: Limit, turns: Turns, key: string, slowedBy = key): Promise<Ok<null> | Throttled> {
  const allowed = await consume(limit, key);
  return allowed.ok || allowed.code === "busy" ? allowed : takeTurn(turns, slowedBy);
}

/** Waits in line for the next free turn of a key. Refused is only who would wait longer than patience goes; they may come again. */
export async function takeTurn(turns: Turns, key: string): Promise<Ok<null> | Throttled> {
  const wait = await placeInLine(turns, `${turns.name}:${hidden(key)}`).catch(() => "unknown" as const);
  if (wait === "unknown") return refused("busy");
  if (wait === null) return { ...refused("too_many_tries"), waitSeconds: turns.everySeconds };
  if (wait > 0) await setTimeout(wait);
  return ok(null);
}

/** Milliseconds until one's own turn, which nobody else gets any more; null: the line is full. By the clock of the database, which all processes share. */
async function placeInLine({ everySeconds, patienceSeconds }: Turns, key: string): Promise<number | null> {
  const { rows } = await pool().query<{ wait: string }>(
    `INSERT INTO rate_limit AS line (key, points, expire)
     SELECT $1, 1, at.now + $2 FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now) AS at
     ON CONFLICT (key) DO UPDATE SET points = line.points + 1, expire = greatest(line.expire, excluded.expire - $2) + $2
       WHERE line.expire <= excluded.expire - $2 + $3
     RETURNING expire - $2 - (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS wait`,
    [key, everySeconds * 1000, patienceSeconds * 1000],
  );
  return rows[0] ? Number(rows[0].wait) : null;
}

/** Gives the try back: it was no wrong guess. */
export async function giveBack(limit: Limit, ...keys: string[]) {
  await Promise.allSettled(keys.map((key) => limiterOf(limit).reward(hidden(key))));
}

/** The visitor's address, only where a proxy of the office vouches for it (anybody can write X-Forwarded-For). */
export function addressOf(headers: Headers): string | null {
  if (!env().TRUST_PROXY) return null;
  const nearest = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return nearest ? `address:${nearest}` : null;
}

/** Housekeeping for the worker. */
export async function forgetOldTries(now: Date): Promise<number> {
  const { count } = await db().rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  return count;
}

/** The table holds no address, phone or reference that could be read. */
function hidden(key: string) {
  return keyedHash("rate-limit", key);
}

const limiters = new Map<string, { on: Pool; limiter: RateLimiterPostgres }>();

/** Made once for the pool in use: making one costs more than asking it. */
function limiterOf({ name, points, minutes }: Limit): RateLimiterPostgres {
  const known = limiters.get(name);
  const on = pool();
  if (known?.on === on) return known.limiter;
  const made = new RateLimiterPostgres({
    storeClient: on,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: minutes * 60,
  });
  limiters.set(name, { on, limiter: made });
  return made;
}
