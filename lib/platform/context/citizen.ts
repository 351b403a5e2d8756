import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { auditStatement } from "../audit";
import { makeContext } from "../caller/make";
import type { CitizenContext, Context } from "../caller/types";
import { cookieName, isHttps } from "../cookies";
import { hashToken, newToken } from "../crypto";
import { db, type Tx } from "../db";
import { refused } from "../refusal";
import { sessionActs } from "../session-words";
import { transaction } from "../transaction";

/** Long enough to answer a correction with photos, short enough for a borrowed phone. */
const MINUTES = 60;

/** The case this browser has opened with reference and phone number, or null. */
export async function findCitizenContext(reference: string): Promise<CitizenContext | null> {
  const token = await readToken(reference);
  if (!token) return null;
  const session = await db().citizenSession.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() }, application: { reference } },
    select: { applicationId: true },
  });
  return session && makeContext({ kind: "citizen", applicationId: session.applicationId });
}

/** The same by the id of the application, for routes whose address does not carry the reference. */
export async function findCitizenContextOf(applicationId: string): Promise<CitizenContext | null> {
  const found = await db().application.findUnique({ where: { id: applicationId }, select: { reference: true } });
  return found && findCitizenContext(found.reference);
}

/** The gate of actions and route handlers: a refusal instead of null. */
export async function citizenContext(
  reference: string,
): Promise<Result<CitizenContext, Worded<"citizen_session_ended">>> {
  const ctx = await findCitizenContext(reference);
  return ctx ? { ok: true, value: ctx } : refused("citizen_session_ended");
}

/** A session as the browser must keep it; the database has the hash of its token. */
export type CitizenSession = { reference: string; token: string; expiresAt: Date };

/** The second fact was right: this browser may work on this one application for a while. */
export async function openCitizenSession(ctx: Context, applicationId: string) {
  const opened = await transaction(ctx, async (tx) => {
    const which = { where: { id: applicationId }, select: { id: true, reference: true } };
    const application = await tx.application.findUniqueOrThrow(which);
    return { ok: true as const, value: await writeCitizenSession(tx, ctx, application) };
  });
  if (opened.ok) await keepCitizenSession(opened.value);
  return opened;
}

/** The row alone, in the transaction of whatever proved the right to it; `keepCitizenSession` gives it to the browser. */
export async function writeCitizenSession(
  tx: Tx,
  ctx: Context,
  { id: applicationId, reference }: { id: string; reference: string },
): Promise<CitizenSession> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + MINUTES * 60_000);
  const subject = { subjectType: "application", subjectId: applicationId, reference };
  await tx.$executeRaw`
    WITH audited AS (${auditStatement(ctx, [{ action: sessionActs["citizen.session_opened"], ...subject }])})
    INSERT INTO citizen_session (token_hash, application_id, expires_at)
    VALUES (${hashToken(token)}, ${applicationId}::uuid, ${expiresAt})`;
  return { reference, token, expiresAt };
}

/** Into the browser's cookies, after the commit. */
export async function keepCitizenSession({ reference, token, expiresAt }: CitizenSession) {
  const { cookies } = await import("next/headers");
  (await cookies()).set(nameFor(reference), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    expires: expiresAt,
  });
}

export async function closeCitizenSession(reference: string) {
  const token = await readToken(reference);
  if (!token) return;
  await db().citizenSession.deleteMany({ where: { tokenHash: hashToken(token) } });
  const { cookies } = await import("next/headers");
  (await cookies()).set(nameFor(reference), "", {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: 0,
  });
}

/** One cookie a case: a helper may hold the cases of several neighbours open. */
function nameFor(reference: string) {
  return cookieName(`lacak-${reference}`);
}

async function readToken(reference: string) {
  if (!/^[0-9A-Z]{1,20}$/.test(reference)) return null;
  const { cookies } = await import("next/headers");
  return (await cookies()).get(nameFor(reference))?.value ?? null;
}
