import "server-only";
import { ok } from "@/lib/domain/result";
import type { FileFormat } from "@/lib/domain/table-file";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./incoming-letters.messages";
import { canReadAgenda } from "./incoming-letters.policy";

/** The agenda book is written down as taken along before its first line leaves. */
export async function noteAgendaTaken(ctx: StaffContext, taken: { format: FileFormat; year: number }) {
  if (!canReadAgenda(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, { action: acts["agenda.taken"], subjectType: "agenda", detail: taken });
    return ok(taken);
  });
}
