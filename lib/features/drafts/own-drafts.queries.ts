import "server-only";
import type { Context } from "@/lib/platform/context";
import { hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";

/** A draft as anybody at the phone may see it: which service, and until when. Nothing of whoever fills it in. */
export type OwnDraft = { slug: string; name: string; endsAt: Date };

/** The drafts whose codes a browser holds and that wait to be sent, the last begun first. */
export async function listOwnDrafts(ctx: Context, codes: ReadonlyMap<string, string>): Promise<OwnDraft[]> {
  if (codes.size === 0) return [];
  const hashes = [...codes.values()].map(hashToken);
  const [drafts, services] = await Promise.all([
    db().draft.findMany({
      where: { resumeHash: { in: hashes }, sentAt: null, expiresAt: { gt: ctx.clock() } },
      orderBy: { createdAt: "desc" },
      select: { serviceSlug: true, resumeHash: true, expiresAt: true },
    }),
    db().service.findMany({ where: { slug: { in: [...codes.keys()] } }, select: { slug: true, name: true } }),
  ]);
  return drafts.flatMap(({ serviceSlug, resumeHash, expiresAt: endsAt }) => {
    const name = services.find(({ slug }) => slug === serviceSlug)?.name;
    const code = codes.get(serviceSlug);
    return name && code && hashToken(code) === resumeHash ? [{ slug: serviceSlug, name, endsAt }] : [];
  });
}
