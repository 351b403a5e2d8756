import "server-only";
import { DRAFT_DAYS } from "@/lib/domain/draft-days";
import { SLUG } from "@/lib/domain/services";
import { cookieName, isHttps } from "../cookies";
import { hashToken } from "../crypto";
import { db } from "../db";

export type DraftInHand = { draftId: string; serviceSlug: string };

/** The draft this browser is filling in for the service: not sent, not expired. */
export async function findDraftByCookie(serviceSlug: string): Promise<DraftInHand | null> {
  const code = await readResumeCode(serviceSlug);
  if (!code) return null;
  const draft = await db().draft.findFirst({
    where: { resumeHash: hashToken(code), serviceSlug, sentAt: null, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  return draft && { draftId: draft.id, serviceSlug };
}

export async function readResumeCode(serviceSlug: string): Promise<string | null> {
  if (!SLUG.test(serviceSlug)) return null;
  const { cookies } = await import("next/headers");
  return (await cookies()).get(nameFor(serviceSlug))?.value ?? null;
}

export async function setDraftCookie(serviceSlug: string, code: string) {
  const { cookies } = await import("next/headers");
  (await cookies()).set(nameFor(serviceSlug), code, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: DRAFT_DAYS * 86_400,
  });
}

export async function clearDraftCookie(serviceSlug: string) {
  const { cookies } = await import("next/headers");
  (await cookies()).set(nameFor(serviceSlug), "", {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: 0,
  });
}

function nameFor(serviceSlug: string) {
  return cookieName(`draf_${serviceSlug}`);
}
