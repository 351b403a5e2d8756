import "server-only";
import { ok } from "@/lib/domain/result";
import type { FileFormat } from "@/lib/domain/table-file";
import { canReadLetters, LETTER_READERS } from "@/lib/features/desk/letter-access.policy";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import type { TakenTable } from "@/lib/platform/table-route";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./letters.messages";
import { RegisterOfLetters } from "./letters.schema";
import { registerYear } from "./register.queries";
import { registerFile } from "./register-file.queries";

/** The book of outgoing numbers as it is taken along, in whichever form. */
export const REGISTER: TakenTable<RegisterOfLetters> = {
  readers: LETTER_READERS,
  read: (_ctx, asked) => RegisterOfLetters.parse(asked),
  note: (ctx, { format, filter }) => noteRegisterTaken(ctx, { format, year: registerYear(ctx, filter) }),
  file: registerFile,
};

/** A book that is taken along is written down before its first line leaves. */
export async function noteRegisterTaken(ctx: StaffContext, taken: { format: FileFormat; year: number }) {
  if (!canReadLetters(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, { action: acts["register.taken"], subjectType: "letter_register", detail: taken });
    return ok(taken);
  });
}
