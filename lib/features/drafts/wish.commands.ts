import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./drafts.messages";
import { findDraft } from "./drafts.store";
import type { ChooseWish } from "./wish.schema";
import { openWish } from "./wish.store";

/** The draft in hand asks for this class or event from now on, or for none. */
export async function chooseWish(ctx: Context, input: ChooseWish & { resumeCode: string | null }) {
  return transaction(ctx, async (tx) => {
    const { slug, kegiatan, resumeCode } = input;
    const draft = resumeCode ? await findDraft(tx, resumeCode, slug, ctx.clock(), true) : null;
    if (!draft || draft.sentAt) return refused(refusals, "draft_gone");
    const wish = await openWish(tx, ctx, { slug, id: kegiatan });
    if (kegiatan && !wish) return refused(refusals, "entries_closed");
    await tx.draft.update({ where: { id: draft.id }, data: { wishedProgrammeId: wish }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["draft.wish_chosen"],
      subjectType: "draft",
      subjectId: draft.id,
      detail: { programmeId: wish },
    });
    return ok({ slug });
  });
}
