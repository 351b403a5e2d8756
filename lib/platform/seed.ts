import "server-only";
import { hashToken, newToken } from "./crypto";
import { db, type Tx } from "./db";

const ADMIN_EMAIL = "admin@umkm.lokal";
const INVITE_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

export type FirstAdmin = { email: string; token: string };

/**
 * No default password exists: until somebody with the role admin has set one,
 * every start hands out a fresh one-time link and the older one stops working.
 */
export async function inviteFirstAdmin(now: Date): Promise<FirstAdmin | null> {
  return db().$transaction(async (tx) => {
    // Two starters at once must not both create the first admin.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7310842002)`;
    const settled = await tx.staff.count({
      where: { active: true, passwordHash: { not: null }, grants: { some: { role: "admin" } } },
    });
    if (settled > 0) return null;

    const admin = await findOrCreateAdmin(tx, now);
    const token = newToken();
    await tx.staffInvite.deleteMany({ where: { staffId: admin.id, usedAt: null } });
    await tx.staffInvite.create({
      data: { staffId: admin.id, tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + INVITE_DAYS * DAY) },
    });
    return { email: admin.email, token };
  });
}

async function findOrCreateAdmin(tx: Tx, now: Date) {
  const known = await tx.staff.findFirst({
    where: { active: true, grants: { some: { role: "admin" } } },
    orderBy: { createdAt: "asc" },
    select: { id: true, email: true },
  });
  if (known) return known;
  return tx.staff.create({
    data: { email: ADMIN_EMAIL, name: "Admin", grants: { create: { role: "admin", validFrom: now } } },
    select: { id: true, email: true },
  });
}
