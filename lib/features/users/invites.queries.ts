import "server-only";
import type { Context } from "@/lib/platform/context";
import { hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";

export type OpenInvite = { name: string; email: string };

/** Null for used, expired, replaced and invented links alike. */
export async function findOpenInvite(ctx: Context, token: string): Promise<OpenInvite | null> {
  const invite = await db().staffInvite.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: ctx.clock() }, staff: { active: true } },
    select: { staff: { select: { name: true, email: true } } },
  });
  return invite?.staff ?? null;
}
