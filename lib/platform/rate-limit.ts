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

/**
 * Waits for the next free turn of a key instead of refusing it, so far as patience goes: whoever floods is slowed down,
 * and whoever is right still comes through.
 */
export async function takeTurn(limit: Limit, key: string, patienceMs: number): Promise<Ok<null> | Throttled> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const turn = await consume(limit, key);
    if (turn.ok || turn.code === "busy") return turn;
    const wait = turn.waitSeconds * 1000;
    if (Date.now() + wait > until) return turn;
    await setTimeout(wait);
  }
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
