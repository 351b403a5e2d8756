import "server-only";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { staleEdit, staleRemoval } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, REASON_LABELS, reasonWords, refusals, shownReason } from "./reasons.messages";
import { canWriteReasons } from "./reasons.policy";
import type { AddReason, EditReason, RemoveReason } from "./reasons.schema";
import { requirementChoices } from "./reasons.store";

/** It stands last among the sentences of the office. */
export async function addReason(ctx: StaffContext, input: AddReason) {
  if (!canWriteReasons(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockReasons(tx);
    if (!(await isAsked(tx, input.requirement)))
      return atField("requirement", refused(refusals, "requirement_unknown"));
    const { _max } = await tx.requirementReason.aggregate({ _max: { position: true } });
    const data = { ...input, position: (_max.position ?? 0) + 1 };
    const { id } = await tx.requirementReason.create({ data, select: { id: true } });
    await recordAudit(tx, ctx, { action: acts["reason.added"], subjectType: "reason", subjectId: id, detail: input });
    return ok({ said: "Kalimat sudah ditambahkan." });
  });
}

/** Cases that were decided with the former sentence keep it. */
export async function editReason(ctx: StaffContext, { id, version, ...wanted }: EditReason) {
  if (!canWriteReasons(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockReasons(tx);
    const known = await tx.requirementReason.findUnique({ where: { id }, select: ROW });
    if (!known) return refused("not_found");
    // A paper that no service asks for any more may stay where it stands.
    if (wanted.requirement !== known.requirement && !(await isAsked(tx, wanted.requirement)))
      return atField("requirement", refused(refusals, "requirement_unknown"));
    const edit = { now: shownReason(known), wanted: shownReason(wanted), labels: REASON_LABELS, say: reasonWords };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    await tx.requirementReason.update({ where: { id }, data: wanted, select: { id: true } });
    const detail = { before: known, after: wanted };
    await recordAudit(tx, ctx, { action: acts["reason.changed"], subjectType: "reason", subjectId: id, detail });
    return ok({ said: "Kalimat sudah diubah." });
  });
}

/** Whoever removes a sentence that was rewritten meanwhile hears how it reads now. */
export async function removeReason(ctx: StaffContext, { id, version }: RemoveReason) {
  if (!canWriteReasons(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    await lockReasons(tx);
    const known = await tx.requirementReason.findUnique({ where: { id }, select: ROW });
    if (!known) return refused("not_found");
    const shown = { now: shownReason(known), labels: REASON_LABELS, say: reasonWords };
    const stale = version !== undefined && staleRemoval({ version, ...shown });
    if (stale) return stale;
    await tx.requirementReason.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, ctx, { action: acts["reason.removed"], subjectType: "reason", subjectId: id, detail: known });
    return ok({});
  });
}

/** "" stands for every requirement. */
async function isAsked(tx: Tx, requirement: string) {
  return requirement === "" || (await requirementChoices(tx)).some(({ key }) => key === requirement);
}

const ROW = { requirement: true, decision: true, sentence: true } as const;

/** Two admins at once do not give two sentences one place, nor judge by what the other is changing. */
async function lockReasons(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE requirement_reason IN SHARE ROW EXCLUSIVE MODE`;
}
