import "server-only";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { Context, StaffContext } from "@/lib/platform/context";
import type { ReturnedMail } from "@/lib/platform/returned-mail";
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

/** What became of it: "marked" now, "known" already, "foreign": none of our letters bears that Message-ID. */
export type Returned = "marked" | "known" | "foreign";

/**
 * A letter that a mail server had taken came back: it did not arrive, and its case and its line in the queue say so.
 * One that is being tried again is left alone; should it come back once more, it is marked then.
 */
export async function recordReturnedMail(ctx: Context, { messageId, status }: ReturnedMail) {
  return transaction(ctx, async (tx) => {
    const notice = await tx.notice.findUnique({
      where: { messageId },
      select: { id: true, application: { select: { reference: true } } },
    });
    if (!notice) return ok<Returned>("foreign");
    const { count } = await tx.notice.updateMany({
      where: { id: notice.id, state: "sent" },
      data: { state: "failed", lastError: `RETURNED ${status}`.trim() },
    });
    if (count === 0) return ok<Returned>("known");
    await recordAudit(tx, ctx, {
      action: acts["mail.returned"],
      subjectType: "notice",
      subjectId: notice.id,
      reference: notice.application?.reference ?? "",
      detail: { status },
    });
    return ok<Returned>("marked");
  });
}
