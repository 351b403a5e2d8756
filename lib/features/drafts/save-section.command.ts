import "server-only";
import { findServiceForm } from "@/lib/cases/services";
import { typedOf } from "@/lib/domain/forms/typed";
import { stepAfter } from "@/lib/domain/forms/walk";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { readStartCode } from "@/lib/platform/crypto/start-code";
import { db, type Tx } from "@/lib/platform/db";
import { consume, limit } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./drafts.messages";
import type { SavedSection, SaveSection } from "./drafts.schema";
import { createDraft, findDraft, formRules, isCodeTaken, type StoredDraft, writeDraft } from "./drafts.store";
import { judgePages } from "./judge-section.schema";
import {
  type DraftContent,
  hasForeignField,
  markOf,
  overtakenBy,
  pagesSent,
  type SavedTyping,
  savedTyping,
  typedIn,
} from "./saved-typing.schema";
import { openWish } from "./wish.store";

/** Drafts that one visitor may begin whose address the office's proxy vouches for. */
const NEW_DRAFTS = limit("draft", { points: 120, minutes: 10 });
/** Drafts that all visitors together may begin: far above a busy day, far below a full disk. */
const ALL_NEW_DRAFTS = limit("draftFlood", { points: 60_000, minutes: 10 });

/** `auto`: saved while typing; `visitor`: the address, where a proxy vouches for it. */
type Saving = SaveSection & { resumeCode: string | null; auto?: boolean; visitor?: string | null };
type DraftInHand = { draft: StoredDraft; resumeCode: string };

/**
 * Keeps what was typed on one page, good or not, and says what is missing. The draft comes into
 * being with the first page that is sent. Only its beginning is audited: an entry for every
 * pause in typing would bury the rest.
 */
export async function saveSection(ctx: Context, input: Saving) {
  const service = await findServiceForm(db(), input.slug);
  const pages = service ? pagesSent(service, input) : [];
  const last = pages.at(-1);
  if (!service || !last || hasForeignField(service, input)) return refused("invalid_input");
  const next = stepAfter(service, last.key);
  const issued = readStartCode(input.start);
  const allowed = await allowBeginning(ctx, input);
  if (!allowed.ok) return allowed;
  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const inHand = await lockInHand(tx, input, issued, now);
    if (inHand?.draft.sentAt) return ok(alreadySent(inHand, next, now));
    const typed = typedIn(pages, input);
    const before = inHand?.draft.content[input.section];
    const overtaken = inHand && overtakenBy(before, pages, input, typed);
    if (overtaken) return ok<SavedSection>({ ...overtaken, next, resumeCode: inHand.resumeCode });

    const content: DraftContent = inHand?.draft.content ?? {};
    const rules = await formRules(tx, service, now);
    const judged = judgePages(pages, typed, typedOf(content), rules);
    const saved = savedTyping(service, pages, input, { judged, before, now });
    const draft = await keep(tx, ctx, input, { inHand, issued, content: { ...content, [input.section]: saved } });
    return ok<SavedSection>({
      outcome: judged.complete ? "complete" : "incomplete",
      resumeCode: draft.resumeCode,
      next,
      revision: revisionOf(saved, input),
      savedAt: now,
      errors: judged.errors,
      confirms: judged.confirms,
      typed: judged.typed,
      wishRefused: draft.wishRefused,
    });
  });
}

/** Who brings no draft begins one; how many may be begun in a while is limited. */
async function allowBeginning(ctx: Context, input: Saving) {
  if (input.resumeCode && (await findDraft(db(), input.resumeCode, input.slug, ctx.clock()))) return ok(null);
  const calm = await consume(ALL_NEW_DRAFTS, "all");
  return calm.ok && input.visitor ? consume(NEW_DRAFTS, input.visitor) : calm;
}

/** The draft of the browser's cookie, else the one this very form began. */
async function lockInHand(tx: Tx, input: Saving, issued: string | null, now: Date): Promise<DraftInHand | null> {
  // Two first posts of one form at once: the second waits and then finds what the first began.
  if (issued)
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${issued}, 0))) AS waited`;
  for (const resumeCode of [input.resumeCode, issued]) {
    const draft = resumeCode ? await findDraft(tx, resumeCode, input.slug, now, true) : null;
    if (draft && resumeCode) return { draft, resumeCode };
  }
  return null;
}

function revisionOf(saved: SavedTyping, { page }: Saving): number {
  return (page === undefined ? saved : markOf(saved, page))?.revision ?? 0;
}

function alreadySent({ resumeCode }: DraftInHand, next: string, now: Date): SavedSection {
  return { outcome: "sent", resumeCode, next, revision: 0, savedAt: now, errors: {}, confirms: {}, typed: {} };
}

type Keeping = { inHand: DraftInHand | null; issued: string | null; content: DraftContent };

/** Into the draft in hand, or into a new one, which may ask for a class or event that still takes entries. */
async function keep(tx: Tx, ctx: Context, input: Saving, { inHand, issued, content }: Keeping) {
  if (inHand) {
    const { draft, resumeCode } = inHand;
    await writeDraft(tx, { draft, resumeCode, content, now: ctx.clock() });
    return { resumeCode, wishRefused: false };
  }
  const wish = await openWish(tx, ctx, { slug: input.slug, id: input.wish });
  const { draftId, resumeCode } = await createDraft(tx, {
    slug: input.slug,
    content,
    now: ctx.clock(),
    wishedProgrammeId: wish,
    // A form that stayed open until its draft was gone begins one with a new code.
    ...(issued && !(await isCodeTaken(tx, issued)) && { resumeCode: issued }),
  });
  await recordAudit(tx, ctx, {
    action: acts["draft.created"],
    subjectType: "draft",
    subjectId: draftId,
    detail: { service: input.slug },
  });
  return { resumeCode, wishRefused: Boolean(input.wish) && wish === null };
}
