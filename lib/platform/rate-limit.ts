import "server-only";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Worded } from "@/lib/domain/refusal";
import { type Ok, ok, type Refused } from "@/lib/domain/result";
import { keyedHash } from "./crypto";
import { db, pool } from "./db";
import { env } from "./env";
import { refused } from "./refusal";

const MINUTES = 60;

/**
 * How often, in how many seconds. Windows are fixed, so twice the points may fall around a border:
 * 5 in 5 minutes keeps any 5 minutes of guessing at 10 or fewer.
 */
const LIMITS = {
  signIn: { points: 5, duration: 5 * MINUTES },
  lookup: { points: 60, duration: 5 * MINUTES },
  secondFact: { points: 5, duration: 15 * MINUTES },
  draft: { points: 120, duration: 10 * MINUTES },
  /** New drafts of all visitors together: far above a busy day, far below a full disk. */
  draftFlood: { points: 60_000, duration: 10 * MINUTES },
  upload: { points: 120, duration: 10 * MINUTES },
} as const;

export type LimitName = keyof typeof LIMITS;
export type Throttled = Refused<Worded<"too_many_tries"> & { waitSeconds: number }> | Refused<Worded<"busy">>;

/**
 * Takes one try from every key (an account, a reference, a phone …). Counted in
 * PostgreSQL before the work is done, so simultaneous guesses are counted too.
 * When the count cannot be taken, the answer is no.
 */
export async function consume(name: LimitName, ...keys: string[]): Promise<Ok<null> | Throttled> {
  for (const key of keys) {
    try {
      await limiter(name).consume(hidden(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) return refused("busy");
      return { ...refused("too_many_tries"), waitSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
    }
  }
  return ok(null);
}

/** Gives the try back: it was no wrong guess. */
export async function giveBack(name: LimitName, ...keys: string[]) {
  await Promise.allSettled(keys.map((key) => limiter(name).reward(hidden(key))));
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

const limiters = new Map<LimitName, { on: Pool; limiter: RateLimiterPostgres }>();

/** Made once for the pool in use: making one costs more than asking it. */
function limiter(name: LimitName): RateLimiterPostgres {
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
    ...LIMITS[name],
  });
  limiters.set(name, { on, limiter: made });
  return made;
}
