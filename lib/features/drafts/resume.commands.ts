import "server-only";
import { findServiceForm } from "@/lib/cases/services";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { isSameSecret } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { consume, giveBack, limit, slowDown } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { linkMessage, refusals } from "./drafts.messages";
import { findDraft, listByShortCode } from "./drafts.store";
import type { MailLink, ResumeByCode } from "./resume.schema";
import { factsFor, ownersFacts } from "./second-fact.schema";

/** Tries at one code, by whoever sends them. */
const CODE_TRIES = limit("draftCode", { points: 5, minutes: 15 });
/** Of one address, at all codes together. */
const ADDRESS_TRIES = limit("draftCodeAddress", { points: 30, minutes: 15 });
/** Once the tries are used up: so slowly nobody finds a pair, and its owner waits for a moment only. */
const TURNS = { name: "draftCodeTurn", everySeconds: 2, patienceSeconds: 6 };

/**
 * Opens a draft on another phone by its short code and a second fact (docs/decisions). A code that was never given,
 * one whose draft is over or sent, one without a fact yet and a wrong fact get the same answer.
 */
export async function resumeByCode(ctx: Context, { kode, bukti }: ResumeByCode, address: string | null) {
  const key = `${address ?? "anybody"}:${kode}`;
  const allowed = await allowTry(key, address, kode);
  if (!allowed.ok) return allowed;
  const today = witaDate(ctx.clock());
  const drafts = await listByShortCode(db(), kode, ctx.clock());
  const own = drafts.find(({ content }) => {
    const facts = factsFor(ownersFacts(content, today));
    return facts.filter((fact) => isSameSecret(fact, bukti)).length > 0;
  });
  if (!own) return refused(refusals, "wrong_code");
  await giveBack(CODE_TRIES, key);
  if (address) await giveBack(ADDRESS_TRIES, address);
  return ok({ slug: own.slug, resumeCode: own.resumeCode });
}

async function allowTry(key: string, address: string | null, code: string) {
  const own = await slowDown(CODE_TRIES, TURNS, key, `code:${code}`);
  return own.ok && address ? slowDown(ADDRESS_TRIES, TURNS, address) : own;
}

/** Links that one draft may send in a day. */
const LINKS = limit("draftLink", { points: 3, minutes: 24 * 60 });

/** The link of the draft in hand, to the e-mail that stands in it; pressed twice within a minute, it goes once. */
export async function mailLink(ctx: Context, { slug, resumeCode }: MailLink & { resumeCode: string | null }) {
  const now = ctx.clock();
  const draft = resumeCode ? await findDraft(db(), resumeCode, slug, now) : null;
  if (!draft || !resumeCode || draft.sentAt) return refused(refusals, "draft_gone");
  const { email } = ownersFacts(draft.content, witaDate(now));
  if (!email) return refused(refusals, "no_email");
  const allowed = await consume(LINKS, draft.id);
  if (!allowed.ok) return allowed;
  const name = (await findServiceForm(db(), slug))?.name ?? "permohonan";
  return transaction(ctx, async (tx) => {
    await enqueue(tx, [
      linkMessage({ draftId: draft.id, slug, name, resumeCode, email, expiresAt: draft.expiresAt, at: now }),
    ]);
    return ok({ slug });
  });
}
