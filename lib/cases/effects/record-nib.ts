import "server-only";
import type { StoredAnswers } from "@/lib/domain/answers";
import type { HandOverWay, NibRisk } from "@/lib/domain/nib";
import { ok } from "@/lib/domain/result";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { refused } from "@/lib/platform/refusal";
import { caseRefusals } from "../words/refusals";
import { giveNib, registerBusiness } from "./register-business";

type Issue = {
  applicationId: string;
  nib: string;
  issuedOn: string;
  kbli?: string | undefined;
  risk?: NibRisk | undefined;
};

/** Of the portal's table of KBLI. */
const TABLE_VERSION = "2020";

/** Writes the issued NIB into the case and the register; after a send-back the newer one replaces it. */
export async function recordNib(tx: Tx, ctx: StaffContext, issue: Issue) {
  const {
    businessId: known,
    kecamatanCode,
    answers,
  } = await tx.application.findUniqueOrThrow({
    where: { id: issue.applicationId },
    select: { businessId: true, kecamatanCode: true, answers: true },
  });
  const issued = issue.kbli ? { code: issue.kbli, version: TABLE_VERSION } : null;
  const kbli = issued ?? kbliIn(answers);
  const businessId = known ?? (await registerBusiness(tx, ctx, issue.applicationId, ctx.clock()));
  if (!(await giveNib(tx, businessId, issue.nib, kbli, ctx.clock()))) return refused(caseRefusals, "nib_taken");
  const row = {
    nib: issue.nib,
    issuedOn: dayColumn(issue.issuedOn),
    kbliCode: issued?.code ?? null,
    kbliVersion: issued?.version ?? null,
    risk: issue.risk ?? null,
    // Given again after a send-back: what was handed over before was another.
    handedOn: null,
    handedTo: null,
    handedHow: null,
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

type Given = { applicationId: string; on: string; to: string; how: HandOverWay };

export async function handOver(tx: Tx, { applicationId, on, to, how }: Given): Promise<void> {
  const data = { handedOn: dayColumn(on), handedTo: to, handedHow: how };
  await tx.nibIssue.update({ where: { applicationId }, data, select: { nib: true } });
}

/** The code was corrected after the NIB had been written down: the register says the same. */
export async function followKbli(tx: Tx, applicationId: string): Promise<void> {
  const { businessId, answers, issuedNib } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { businessId: true, answers: true, issuedNib: { select: { kbliCode: true } } },
  });
  const kbli = kbliIn(answers);
  // What OSS issued is not what the applicant answered.
  if (!businessId || !issuedNib || issuedNib.kbliCode || !kbli) return;
  const data = { kbliCode: kbli.code, kbliVersion: kbli.version };
  await tx.business.update({ where: { id: businessId }, data, select: { id: true } });
}

function kbliIn(answers: unknown): { code: string; version: string } | null {
  const { kbliCode, kbliVersion } = (answers as StoredAnswers).service;
  return typeof kbliCode === "string" && typeof kbliVersion === "string"
    ? { code: kbliCode, version: kbliVersion }
    : null;
}
