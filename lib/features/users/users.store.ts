import "server-only";
import { witaDate } from "@/lib/domain/working-time/wita";
import { hashToken, newToken } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { env } from "@/lib/platform/env";

const INVITE_DAYS = 7;

/** One after the other: two admins who disable each other at once would leave none, and two who give one address to two people would meet the index. */
export async function lockAdmins(tx: Tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7310842003)`;
}

/** Is anybody left who can sign in and manage the accounts, today and from now on? */
export async function hasAdmin(tx: Tx, now: Date): Promise<boolean> {
  const admin = await tx.staff.findFirst({
    where: {
      active: true,
      passwordHash: { not: null },
      grants: { some: { role: "admin", validFrom: { lte: dayColumn(witaDate(now)) }, validTo: null } },
    },
    select: { id: true },
  });
  return admin !== null;
}

/** Every session of this person ends with the next request; `keep` is the one that asks. */
export async function endOtherSessions(tx: Tx, staffId: string, now: Date, keep?: string) {
  const { sessionVersion } = await tx.staff.update({
    where: { id: staffId },
    data: { sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  const others = { staffId, endedAt: null, ...(keep && { id: { not: keep } }) };
  await tx.staffSession.updateMany({ where: others, data: { endedAt: now } });
  if (keep) await tx.staffSession.updateMany({ where: { id: keep, staffId }, data: { sessionVersion } });
}

/**
 * A fresh one-time link; the ones before it stop working. Only its hash is kept, so it can be shown once; with it who
 * has seen it.
 */
export async function issueInvite(
  tx: Tx,
  { staffId, issuedById }: { staffId: string; issuedById: string | null },
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITE_DAYS * 86_400_000);
  await tx.staffInvite.deleteMany({ where: { staffId, usedAt: null } });
  await tx.staffInvite.create({
    data: { staffId, issuedById, tokenHash: hashToken(token), expiresAt },
    select: { id: true },
  });
  return { link: `${env().PUBLIC_URL}/petugas/undangan/${token}`, expiresAt };
}
