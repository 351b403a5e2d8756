import "server-only";
import { recordAudits } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type CaseView, findCase } from "./case.queries";
import { acts } from "./desk.messages";

/** The whole case on paper, for whoever may open it; the audit keeps who took it. The sealed numbers stay masked. */
export async function openCaseFile(ctx: StaffContext, reference: string): Promise<CaseView | null> {
  const view = await findCase(ctx, reference);
  if (!view) return null;
  const { applicationId } = view;
  await recordAudits(db(), ctx, [
    { action: acts["case.printed"], subjectType: "application", subjectId: applicationId, reference },
  ]);
  return view;
}
