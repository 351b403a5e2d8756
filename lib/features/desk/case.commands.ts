import "server-only";
import { act } from "@/lib/cases/act";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { openAnswers } from "@/lib/cases/intake";
import { listRolesReached } from "@/lib/cases/reach";
import { findSeatToJoin } from "@/lib/cases/seats";
import { serviceFormOf } from "@/lib/cases/services";
import { caseRefusals } from "@/lib/cases/words/refusals";
import { returnable } from "@/lib/domain/forms/sections";
import { spokenReason } from "@/lib/domain/ready-reasons";
import { ok } from "@/lib/domain/result";
import { seenIdentity } from "@/lib/domain/seen-identity";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Command, ReturnedItem } from "@/lib/domain/workflow";
import { canSeeIdentity } from "@/lib/domain/workflow/access";
import { findReason } from "@/lib/features/reasons/reasons.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { ReopenVerification, ReturnToApplicant, RevealIdentity } from "./case.schema";
import { acts, refusals } from "./desk.messages";

/** The commands staff give to one application. */
export type StaffCommand = Extract<
  Command,
  {
    type:
      | "claim"
      | "release"
      | "decide_requirement"
      | "complete_duty"
      | "send_back"
      | "return_to_applicant"
      | "reject"
      | "reopen_rejection"
      | "reopen_verification";
  }
>;

/** Gives one command to the case. What may be done, and by whom: lib/domain/workflow/rights.ts */
export async function actOnCase(
  ctx: StaffContext,
  { reference, command }: { reference: string; command: StaffCommand },
) {
  return act(ctx, { reference }, command);
}

/**
 * Waiting → in verification again. With a programme, what its version asks beyond the application's own is named
 * and must be decided before it can be gathered there (rule 1).
 */
export async function reopenVerification(ctx: StaffContext, { reference, reason, programmeId }: ReopenVerification) {
  const command = { type: "reopen_verification", reason } as const;
  if (!programmeId) return act(ctx, { reference }, command);
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    const joining = await findSeatToJoin(tx, programmeId);
    return joining ? ok({ command, run: { ...run, seat: [...run.seat, joining] } }) : refused("not_found");
  };
  return act(ctx, { reference }, { type: command.type, prepare }, { detail: { programmeId } });
}

/**
 * Only what a question of the service asks, or a requirement: the applicant must be able to answer each item. A ready
 * sentence (`code`) comes first, own words may follow; each item keeps the name that the form gave it, for the message.
 */
export async function returnToApplicant(ctx: StaffContext, { reference, items, ...returned }: ReturnToApplicant) {
  const type = "return_to_applicant" as const;
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    const answers = new Map(returnable(await serviceFormOf(tx, run.serviceSlug)).map(({ key, label }) => [key, label]));
    if (items.some(({ kind, key }) => kind === "answer" && !answers.has(key))) return refused("item_unknown");
    const papers = new Map((run.requirements as RequirementEntry[]).map(({ key, label }) => [key, label]));
    const worded: ReturnedItem[] = [];
    for (const { kind, key, reason, code } of items) {
      const ready = code && (await findReason(ctx, { id: code, requirement: key, decision: "rejected" }, tx));
      if (ready === null) return refused(refusals, "reason_gone");
      const label = (kind === "answer" ? answers : papers).get(key) ?? key;
      worded.push({ kind, key, label, reason: spokenReason(ready ? ready.sentence : undefined, reason) });
    }
    return ok({ command: { type, ...returned, items: worded } });
  };
  const codes = items.flatMap(({ code }) => code ?? []);
  return act(ctx, { reference }, { type, prepare }, codes.length > 0 ? { detail: { codes } } : {});
}

/** Opens NIK, NPWP and No. KK once, for a purpose that the audit keeps; nothing is shown before the row is written. */
export async function revealIdentity(ctx: StaffContext, input: RevealIdentity) {
  return transaction(ctx, async (tx) => {
    const application = await tx.application.findUnique({
      where: { reference: input.reference },
      select: { id: true },
    });
    if (!application) return refused(caseRefusals, "no_such_case");
    if (!canSeeIdentity(ctx.actor, await listRolesReached(tx, application.id))) return refused("no_right");
    const answers = await openAnswers(tx, application.id);
    await recordAudit(tx, ctx, {
      action: acts["identity.viewed"],
      subjectType: "application",
      subjectId: application.id,
      reference: input.reference,
      detail: { purpose: input.purpose },
    });
    return ok(seenIdentity(answers));
  });
}
