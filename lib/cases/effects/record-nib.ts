import "server-only";
import type { StoredAnswers } from "@/lib/domain/answers";
import { ok } from "@/lib/domain/result";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { caseRefusals } from "../words/refusals";
import { giveNib, registerBusiness } from "./register-business";

/** Writes the issued NIB into the case and the register; after a send-back the newer one replaces it. */
export async function recordNib(
  tx: Tx,
  ctx: StaffContext,
  issue: { applicationId: string; nib: string; issuedOn: string },
) {
  const {
    businessId: known,
    kecamatanCode,
    answers,
  } = await tx.application.findUniqueOrThrow({
    where: { id: issue.applicationId },
    select: { businessId: true, kecamatanCode: true, answers: true },
  });
  const { kbliCode, kbliVersion } = (answers as unknown as StoredAnswers).service;
  const kbli =
    typeof kbliCode === "string" && typeof kbliVersion === "string" ? { code: kbliCode, version: kbliVersion } : null;
  const businessId = known ?? (await registerBusiness(tx, ctx, issue.applicationId, ctx.clock()));
  if (!(await giveNib(tx, businessId, issue.nib, kbli, ctx.clock()))) return refused(caseRefusals, "nib_taken");
  const row = {
    nib: issue.nib,
    issuedOn: new Date(`${issue.issuedOn}T00:00:00Z`),
    kecamatanCode,
    recordedBy: ctx.actor.id,
    recordedAt: ctx.clock(),
  };
  await tx.nibIssue.upsert({
    where: { applicationId: issue.applicationId },
    create: { applicationId: issue.applicationId, ...row },
    update: row,
    select: { nib: true },
  });
  return ok(null);
}
