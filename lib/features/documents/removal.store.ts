import "server-only";
import { readRun } from "@/lib/cases/runs";
import type { Role } from "@/lib/domain/roles";
import { fold } from "@/lib/domain/workflow";
import { maySendScans } from "@/lib/features/incoming-letters/incoming-access.queries";
import type { Uploader } from "@/lib/platform/context/uploader";
import type { Prisma, Tx } from "@/lib/platform/db";
import { counterTarget } from "./counter.store";
import { canScanLetters } from "./documents.policy";
import type { RemoveDocument } from "./documents.schema";
import { openEntryDraft } from "./entry-target.store";
import { mayProve } from "./targets.store";

/** Which documents the uploader may take back now; null: none. Sent and decided files stay. */
export async function removableWhere(
  tx: Tx,
  uploader: Uploader,
  input: RemoveDocument,
): Promise<Prisma.DocumentWhereInput | null> {
  if (uploader.kind === "draft") {
    const draft = await tx.draft.findUnique({ where: { id: uploader.draftId }, select: { sentAt: true } });
    return draft && !draft.sentAt ? { draftId: uploader.draftId } : null;
  }
  if (uploader.kind === "citizen") {
    const { applicationId } = uploader.ctx.actor;
    const { runId } = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: { runId: true } });
    const run = await readRun(tx, runId);
    const { correction } = fold(run.definition, run.history);
    return correction
      ? { applicationId, kind: "requirement", createdAt: { gte: correction.at }, supersededAt: null }
      : null;
  }
  const { id, roles } = uploader.ctx.actor;
  if (input.entry) {
    const draft = await openEntryDraft(tx, { id, roles }, input.entry);
    return draft && { draftId: draft.draftId, kind: "requirement" };
  }
  if (input.counter) return scannedAtDesk(tx, { id, roles }, input);
  if (input.letter) {
    const where = { id: input.letter, state: "valid", signedAt: null } as const;
    const letter = canScanLetters({ roles }) ? await tx.letter.findFirst({ where, select: { id: true } }) : null;
    return letter && { kind: "output", letterId: letter.id };
  }
  if (input.incoming) {
    const open = await maySendScans(uploader.ctx, input.incoming, true, tx);
    return open ? { kind: "output", incomingId: input.incoming } : null;
  }
  if (input.delivery)
    return (await mayProve(tx, { id, roles }, input.delivery)) ? { kind: "output", deliveryId: input.delivery } : null;
  const held = await tx.openDuty.findFirst({
    where: {
      claimedById: id,
      role: { in: [...roles] },
      dutyId: input.duty ?? "",
      ...(input.programme ? { programmeId: input.programme } : { application: { reference: input.reference ?? "" } }),
    },
    select: { runId: true, dutyId: true },
  });
  return held && { kind: "output", runId: held.runId, dutyId: held.dutyId };
}

/** What was scanned of a paper that is brought, by whoever may note its receipt, until that is noted. */
async function scannedAtDesk(
  tx: Tx,
  staff: { id: string; roles: readonly Role[] },
  { id, reference }: RemoveDocument,
): Promise<Prisma.DocumentWhereInput | null> {
  const scan = await tx.document.findUnique({ where: { id }, select: { requirementKey: true } });
  const target = await counterTarget(tx, staff, { reference, requirement: scan?.requirementKey ?? undefined });
  if (!target.ok || target.value.kind !== "counter") return null;
  const { applicationId, requirement } = target.value;
  return { applicationId, kind: "requirement", requirementKey: requirement, uploadedBy: { not: "pemohon" } };
}
