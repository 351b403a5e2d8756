import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./notices.messages";
import type { ReadNotice } from "./notices.schema";

/** Only one's own; a notice of somebody else is simply not among them. */
export async function markNoticesRead(ctx: StaffContext, { noticeId }: ReadNotice) {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { staffId: ctx.actor.id, channel: "portal", readAt: null, ...(noticeId && { id: noticeId }) },
      data: { readAt: ctx.clock() },
    });
    if (count > 0)
      await recordAudit(tx, ctx, {
        action: acts["notice.read"],
        subjectType: "staff",
        subjectId: ctx.actor.id,
        detail: { count },
      });
    return ok({ count });
  });
}
