import "server-only";
import { DRAFT_DAYS } from "@/lib/domain/draft-days";
import { SLUG } from "@/lib/domain/services";
import { cookieName, isHttps } from "../cookies";
import { hashToken } from "../crypto";
import { db } from "../db";
import { OWN_PART_COOKIE } from "../same-for-all";

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

/** Every code this browser holds, by service; more than a few are not ours. */
export async function readResumeCodes(): Promise<Map<string, string>> {
  const { cookies } = await import("next/headers");
  const first = nameFor("");
  const held = (await cookies()).getAll().filter(({ name }) => name.startsWith(first));
  const codes = held.map(({ name, value }) => [name.slice(first.length), value] as const);
  return new Map(codes.filter(([slug, code]) => SLUG.test(slug) && code !== "").slice(0, MOST_HELD));
}

const MOST_HELD = 12;

export async function setDraftCookie(serviceSlug: string, code: string) {
  await write(nameFor(serviceSlug), code, DRAFT_DAYS * 86_400);
  await write(cookieName(OWN_PART_COOKIE), "ada", DRAFT_DAYS * 86_400);
}

export async function clearDraftCookie(serviceSlug: string) {
  const left = await readResumeCodes();
  left.delete(serviceSlug);
  await write(nameFor(serviceSlug), "", 0);
  if (left.size === 0) await write(cookieName(OWN_PART_COOKIE), "", 0);
}

async function write(name: string, value: string, maxAge: number) {
  const { cookies } = await import("next/headers");
  (await cookies()).set(name, value, { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge });
}

function nameFor(serviceSlug: string) {
  return cookieName(`draf_${serviceSlug}`);
}
