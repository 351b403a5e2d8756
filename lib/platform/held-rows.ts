import "server-only";
import { hashToken, newToken, type Sealed } from "./crypto";
import { db } from "./db";
import { consume, limit } from "./rate-limit";

/** More than any form of the portal is, packed. */
const LARGEST = 64 * 1024;

/** Whoever has no session is a stranger: a case, and all of them together, keep no more than this. */
const OF_A_PAGE = limit("heldOfPage", { points: 6, minutes: 30 });
const OF_STRANGERS = limit("heldOfStrangers", { points: 300, minutes: 30 });

/** One answer of one member of the staff; the newest takes the place of the one before. */
export const staffOwner = (staffId: string) => `staff:${staffId}`;

const cookieOwner = (token: string) => `cookie:${hashToken(token)}`;

/** false: it is larger than any form. */
export async function keepRow(owner: string, sealed: Sealed, until: number): Promise<boolean> {
  if (sealed.cipher.length > LARGEST) return false;
  const row = { ...sealed, expiresAt: new Date(until) };
  await db().heldAnswer.upsert({ where: { owner }, create: { owner, ...row }, update: row });
  return true;
}

export async function findRow(owner: string): Promise<Sealed | null> {
  const expiresAt = { gt: new Date() };
  return db().heldAnswer.findUnique({ where: { owner, expiresAt }, select: { cipher: true, keyId: true } });
}

export async function dropRow(owner: string): Promise<void> {
  await db().heldAnswer.deleteMany({ where: { owner } });
}

/** What is longer than a cookie: the cookie has a token, the row what it opens. */
export const longAnswers = {
  /** The token; null: too large, or this page's or everybody's share is used up. */
  async keep(page: string, sealed: Sealed, until: number): Promise<string | null> {
    if (sealed.cipher.length > LARGEST || !(await consume(OF_A_PAGE, page)).ok) return null;
    if (!(await consume(OF_STRANGERS, "all")).ok) return null;
    const token = newToken();
    return (await keepRow(cookieOwner(token), sealed, until)) ? token : null;
  },
  find: (token: string) => findRow(cookieOwner(token)),
  drop: (token: string) => dropRow(cookieOwner(token)),
};
