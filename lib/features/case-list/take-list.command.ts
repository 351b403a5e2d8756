import "server-only";
import type { CaseFilters } from "@/lib/domain/case-list";
import { canReadCaseList, LIST_READERS } from "@/lib/domain/case-readers";
import { ok } from "@/lib/domain/result";
import type { FileFormat } from "@/lib/domain/table-file";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import type { TakenTable } from "@/lib/platform/table-route";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./case-list.messages";
import { readListAddress } from "./case-list.schema";
import { caseListFile } from "./case-list-file.queries";

/** The list of cases as it is taken along, in whichever form. */
export const CASES: TakenTable<CaseFilters> = {
  readers: LIST_READERS,
  read: (ctx, asked) => readListAddress(asked, ctx.actor).filters,
  note: (ctx, { format, filter }) => noteListTaken(ctx, { format, filters: filter }),
  file: caseListFile,
};

/** A list that is taken along is written down, with what it was narrowed to, before its first line leaves. */
export async function noteListTaken(ctx: StaffContext, taken: { format: FileFormat; filters: CaseFilters }) {
  if (!canReadCaseList(ctx.actor)) return refused("no_right");
  const { format, filters } = taken;
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: acts["case_list.taken"],
      subjectType: "case_list",
      detail: { format, filters },
    });
    return ok(taken);
  });
}
