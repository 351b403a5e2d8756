import "server-only";
import { mayBeBrought } from "@/lib/domain/handed-in";
import { ok } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { BringPaper } from "./at-office.schema";
import { acts, refusals } from "./drafts.messages";
import { findDraft } from "./drafts.store";

/** The applicant brings this paper to the office instead of sending a file of it, or does not any more. */
export async function bringPaper(ctx: Context, input: BringPaper & { resumeCode: string | null }) {
  return transaction(ctx, async (tx) => {
    const { slug, requirement, bring, resumeCode } = input;
    const draft = resumeCode ? await findDraft(tx, resumeCode, slug, ctx.clock(), true) : null;
    if (!draft || draft.sentAt) return refused(refusals, "draft_gone");
    const { requirements } = await tx.service.findUniqueOrThrow({ where: { slug }, select: { requirements: true } });
    const entry = (requirements as RequirementEntry[]).find(({ key }) => key === requirement);
    if (!entry || !mayBeBrought(entry)) return refused(refusals, "not_at_the_desk");
    const others = draft.atOffice.filter((key) => key !== requirement);
    await tx.draft.update({
      where: { id: draft.id },
      data: { atOffice: bring ? [...others, requirement] : others },
      select: { id: true },
    });
    const action = acts[bring ? "draft.paper_brought" : "draft.paper_sent_after_all"];
    await recordAudit(tx, ctx, { action, subjectType: "draft", subjectId: draft.id, detail: { requirement } });
    return ok({ slug, requirement });
  });
}
