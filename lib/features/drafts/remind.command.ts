import "server-only";
import { findServiceForm } from "@/lib/cases/services";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { endingMessage } from "./drafts.messages";
import { type EndingDraft, listEnding } from "./drafts.store";
import { ownersFacts } from "./second-fact.schema";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";
const DAY = 24 * 60 * 60 * 1000;
/** So many days before a draft ends its owner hears it, by mail. */
const DAYS = [7, 1] as const;

/**
 * The job of each morning: whoever gave an e-mail and did not send the form hears a week and a day before it is
 * deleted. The message's key names draft, day and notice, so a repeated job tells nobody twice; a worker that slept
 * through a day tells only what is still true.
 */
export async function remindOfDrafts(ctx: Context, page = PAGE): Promise<void> {
  const now = ctx.clock();
  const [week, day] = DAYS;
  const until = (days: number) => new Date(now.getTime() + days * DAY);
  await remind(ctx, { days: week, from: until(day), to: until(week) }, page);
  await remind(ctx, { days: day, from: now, to: until(day) }, page);
}

type Term = { days: number; from: Date; to: Date };

async function remind(ctx: Context, { days, from, to }: Term, page: number): Promise<void> {
  for (let after = FIRST; ; ) {
    const drafts = await listEnding(db(), { from, to, after, take: page });
    const messages = await Promise.all(drafts.map((draft) => messageTo(ctx, draft, days)));
    const told = await transaction(ctx, async (tx) => {
      await enqueue(tx, messages.flat());
      return ok(null);
    });
    if (!told.ok) throw new Error(`Reminding of drafts was too busy at ${after}`);
    const last = drafts.at(-1);
    if (!last || drafts.length < page) return;
    after = last.id;
  }
}

async function messageTo(ctx: Context, draft: EndingDraft, days: number) {
  const { email } = ownersFacts(draft.content, witaDate(ctx.clock()));
  const service = email ? await findServiceForm(db(), draft.slug) : null;
  if (!email || !service) return [];
  const { id: draftId, slug, resumeCode, expiresAt } = draft;
  return [endingMessage({ days, draftId, slug, name: service.name, resumeCode, email, expiresAt })];
}
