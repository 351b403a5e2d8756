import "server-only";
import { ok } from "@/lib/domain/result";
import type { FileFormat } from "@/lib/domain/table-file";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./letters.messages";

/** A book that is taken along is written down before its first line leaves. */
export async function noteRegisterTaken(ctx: StaffContext, taken: { format: FileFormat; year: number }) {
  if (!canReadLetters(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, { action: acts["register.taken"], subjectType: "letter_register", detail: taken });
    return ok(taken);
  });
}
