import "server-only";
import { cache } from "react";
import { ok } from "@/lib/domain/result";
import type { Role, StandsIn } from "@/lib/domain/roles";
import { recordAudit } from "../audit";
import { makeContext } from "../caller/make";
import { cookieName } from "../cookies";
import { db } from "../db";
import { env } from "../env";
import { sessionActs } from "../session-words";
import { transaction } from "../transaction";
import { ROLE_HOLDER, restOf, rolesOf, standsInOf } from "./roles-in-force";

export const SESSION_COOKIE = "petugas";
export const IDLE_MINUTES = 60;
export const ABSOLUTE_HOURS = 12;
/** Longer than any session, which its row ends: whoever left a form open over night is known by it, and let in by nothing. */
export const COOKIE_HOURS = 36;
/** `lastSeenAt` is written at most this often. */
const SEEN_EVERY = 60_000;

export type LiveSession = {
  id: string;
  name: string;
  roles: Role[];
  standsIn: StandsIn;
  sessionId: string;
  restsUntil?: Date;
};

/** Whose browser this is, by its cookie and by what the database says this very moment. Once a render. */
export const findLiveSession = cache(async (): Promise<LiveSession | null> => {
  const sessionId = await readSessionId();
  return sessionId ? checkSession(sessionId, new Date()) : null;
});

/** Whose session this browser had last, live or ended: what was typed in it is theirs. It lets nobody in. */
export async function findLastStaffId(): Promise<string | null> {
  const id = await readSessionId();
  const session = id ? await db().staffSession.findUnique({ where: { id }, select: { staffId: true } }) : null;
  return session?.staffId ?? null;
}

/**
 * A signed cookie outlives a sign-out, a disabled account and a changed role, so the rows decide:
 * not ended, not too old, not idle, of the staff member's present session version, and active.
 */
export async function checkSession(sessionId: string, now: Date): Promise<LiveSession | null> {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  const session = await db().staffSession.findFirst({
    where: {
      id: sessionId,
      endedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: idleSince },
      staff: { active: true },
    },
    select: {
      sessionVersion: true,
      lastSeenAt: true,
      staff: {
        select: {
          id: true,
          name: true,
          sessionVersion: true,
          ...ROLE_HOLDER,
        },
      },
    },
  });
  if (!session || session.sessionVersion !== session.staff.sessionVersion) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await db().staffSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }
  const { id, name } = session.staff;
  const restsUntil = restOf(session.staff, now);
  const roles = rolesOf(session.staff, now);
  return { id, name, roles, standsIn: standsInOf(session.staff, now), sessionId, ...(restsUntil && { restsUntil }) };
}

/** Signing out: the row ends, so a copy of the cookie is worth nothing. */
export async function closeSession(sessionId: string, now: Date) {
  const live = await checkSession(sessionId, now);
  if (!live) return ok(null);
  const ctx = makeContext({ kind: "staff", ...live }, () => now);
  return transaction(ctx, async (tx) => {
    await tx.staffSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
    await recordAudit(tx, ctx, { action: sessionActs["session.closed"], subjectType: "staff", subjectId: live.id });
    return ok(null);
  });
}

/** The session of this very browser, by its own cookie. */
export async function closeOwnSession() {
  const sessionId = await readSessionId();
  return sessionId ? closeSession(sessionId, new Date()) : ok(null);
}

async function readSessionId(): Promise<string | null> {
  const { cookies } = await import("next/headers");
  const name = cookieName(SESSION_COOKIE);
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const { decode } = await import("next-auth/jwt");
  const claims = await decode({ token, secret: env().AUTH_SECRET, salt: name }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}
