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
  const kbli = kbliIn(answers);
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

/** The code was corrected after the NIB had been written down: the register says the same. */
export async function followKbli(tx: Tx, applicationId: string): Promise<void> {
  const { businessId, answers, issuedNib } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { businessId: true, answers: true, issuedNib: { select: { nib: true } } },
  });
  const kbli = kbliIn(answers);
  if (!businessId || !issuedNib || !kbli) return;
  const data = { kbliCode: kbli.code, kbliVersion: kbli.version };
  await tx.business.update({ where: { id: businessId }, data, select: { id: true } });
}

function kbliIn(answers: unknown): { code: string; version: string } | null {
  const { kbliCode, kbliVersion } = (answers as StoredAnswers).service;
  return typeof kbliCode === "string" && typeof kbliVersion === "string"
    ? { code: kbliCode, version: kbliVersion }
    : null;
}
