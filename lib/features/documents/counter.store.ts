import "server-only";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { type FileRefusal, mostFiles } from "@/lib/domain/files";
import { ownValue } from "@/lib/domain/own-value";
import { type Result, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { available, fold } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import type { UploadClaim, UploadTarget } from "./documents.schema";

type Staff = { id: string; roles: readonly Role[] };

/**
 * A paper that the applicant brings: whoever may note its receipt scans or photographs it at the desk, until that is
 * noted.
 */
export async function counterTarget(
  tx: Tx,
  { id, roles }: Staff,
  { reference = "", requirement = "", stamped }: Pick<UploadClaim, "reference" | "requirement" | "stamped">,
): Promise<Result<UploadTarget, { code: FileRefusal }>> {
  const application = await tx.application.findUnique({
    where: { reference },
    select: { id: true, runId: true, reference: true },
  });
  if (!application) return refuse({ code: "upload_not_allowed" });
  const run = await readRun(tx, application.runId);
  const seat = await seatRuns(tx, application.id);
  const state = fold(run.definition, run.history, seat);
  const paper = ownValue(state.requirements, requirement);
  const mayNote = available(run.definition, state, { id, roles: [...roles] }, { seat }).some(
    (command) => command.type === "decide_requirement" && command.requirement === requirement,
  );
  if (!mayNote || !paper?.atOffice || paper.state !== "missing") return refuse({ code: "upload_not_allowed" });
  const entry = (run.requirements as RequirementEntry[]).find(({ key }) => key === requirement);
  return {
    ok: true,
    value: {
      kind: "counter",
      applicationId: application.id,
      reference: application.reference,
      requirement,
      maxFiles: mostFiles(entry),
      stamped,
      by: id,
    },
  };
}
