import "server-only";
import { handsRenewed } from "@/lib/cases/letters/delivery-lines";
import { readRun } from "@/lib/cases/runs";
import { seatRuns } from "@/lib/cases/seats";
import { type FileRefusal, mostFiles } from "@/lib/domain/files";
import { canRecordLetters } from "@/lib/domain/record-rights";
import { type Result, refuse } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { fold } from "@/lib/domain/workflow";
import { maySendScans } from "@/lib/features/incoming-letters/incoming-access.queries";
import type { Uploader } from "@/lib/platform/context/uploader";
import type { Tx } from "@/lib/platform/db";
import { counterTarget } from "./counter.store";
import { canScanLetters } from "./documents.policy";
import type { UploadClaim, UploadTarget } from "./documents.schema";
import { entryTarget } from "./entry-target.store";

type Staff = { id: string; roles: readonly Role[] };
type Answer = Result<UploadTarget, { code: FileRefusal }>;
const MAX_OUTPUTS = 10;
/** One PDF, or the pages photographed. */
const MAX_SCANS = 5;
const MAX_PROOFS = 3;

/** May this uploader add a file there now? */
export async function targetFor(tx: Tx, uploader: Uploader, claim: UploadClaim): Promise<Answer> {
  if (uploader.kind === "draft") return draftTarget(tx, uploader, claim);
  if (uploader.kind === "citizen") return correctionTarget(tx, uploader.ctx.actor.applicationId, claim);
  const { actor } = uploader.ctx;
  if (claim.counter) return counterTarget(tx, actor, claim);
  if (claim.entry) return entryTarget(tx, actor, claim);
  if (claim.letter) return letterTarget(tx, actor, claim.letter);
  if (claim.incoming) return incomingTarget(tx, actor, claim.incoming);
  if (claim.delivery) return deliveryTarget(tx, actor, claim.delivery);
  return claim.programme ? programmeTarget(tx, actor, claim.programme, claim.duty) : outputTarget(tx, actor, claim);
}

/** The same question for a target that was settled before; `roles`: what whoever sends may be now. */
export async function checkTarget(
  tx: Tx,
  target: UploadTarget,
  { now, roles }: { now: Date; roles: readonly Role[] },
): Promise<Answer> {
  if (target.kind === "draft") {
    const draft = await tx.draft.findUnique({ where: { id: target.draftId }, select: { id: true, serviceSlug: true } });
    return draft
      ? draftTarget(tx, { draftId: draft.id, serviceSlug: draft.serviceSlug }, { requirement: target.requirement }, now)
      : refuse({ code: "draft_closed" });
  }
  if (target.kind === "correction")
    return correctionTarget(tx, target.applicationId, { requirement: target.requirement });
  if (target.kind === "programme")
    return programmeTarget(tx, { id: target.by, roles }, target.programmeId, target.duty);
  if (target.kind === "counter") return counterTarget(tx, { id: target.by, roles }, target);
  if (target.kind === "entry") return entryTarget(tx, { id: target.by, roles }, { ...target, entry: target.entryId });
  if (target.kind === "letter") return letterTarget(tx, { id: target.by, roles }, target.letterId);
  if (target.kind === "incoming") return incomingTarget(tx, { id: target.by, roles }, target.letterId);
  if (target.kind === "delivery") return deliveryTarget(tx, { id: target.by, roles }, target.deliveryId);
  const { reference } = await tx.application.findUniqueOrThrow({
    where: { id: target.applicationId },
    select: { reference: true },
  });
  return outputTarget(tx, { id: target.by, roles }, { reference, duty: target.duty });
}

/** Files that count against the target's limit. */
export async function countFiles(tx: Tx, target: UploadTarget): Promise<number> {
  const present = { supersededAt: null, removedAt: null };
  if (target.kind === "draft" || target.kind === "entry")
    return tx.document.count({ where: { ...present, draftId: target.draftId, requirementKey: target.requirement } });
  if (target.kind === "letter") return tx.document.count({ where: { ...present, letterId: target.letterId } });
  if (target.kind === "incoming") return tx.document.count({ where: { ...present, incomingId: target.letterId } });
  if (target.kind === "delivery") return tx.document.count({ where: { ...present, deliveryId: target.deliveryId } });
  if (target.kind === "output" || target.kind === "programme")
    return tx.document.count({ where: { ...present, runId: target.runId, dutyId: target.duty } });
  const paper = { ...present, applicationId: target.applicationId, requirementKey: target.requirement };
  if (target.kind === "counter") return tx.document.count({ where: { ...paper, uploadedBy: { not: "pemohon" } } });
  return tx.document.count({ where: { ...paper, createdAt: { gte: new Date(target.since) } } });
}

async function draftTarget(
  tx: Tx,
  draft: { draftId: string; serviceSlug: string },
  claim: UploadClaim,
  now = new Date(),
): Promise<Answer> {
  const row = await tx.draft.findUnique({ where: { id: draft.draftId }, select: { sentAt: true, expiresAt: true } });
  if (!row || row.sentAt || row.expiresAt < now) return refuse({ code: "draft_closed" });
  const service = await tx.service.findUniqueOrThrow({
    where: { slug: draft.serviceSlug },
    select: { requirements: true },
  });
  const entry = entryOf(service.requirements, claim.requirement);
  if (!entry) return refuse({ code: "upload_not_allowed" });
  return {
    ok: true,
    value: {
      kind: "draft",
      draftId: draft.draftId,
      requirement: entry.key,
      maxFiles: mostFiles(entry),
      stamped: claim.stamped,
      by: "pemohon",
    },
  };
}

async function correctionTarget(tx: Tx, applicationId: string, claim: UploadClaim): Promise<Answer> {
  const { runId, reference } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { runId: true, reference: true },
  });
  const run = await readRun(tx, runId);
  const { correction } = fold(run.definition, run.history, await seatRuns(tx, applicationId));
  const isReturned = correction?.items.some((item) => item.kind === "requirement" && item.key === claim.requirement);
  if (!correction || !isReturned || !claim.requirement) return refuse({ code: "correction_closed" });
  const maxFiles = mostFiles(entryOf(run.requirements, claim.requirement));
  return {
    ok: true,
    value: {
      kind: "correction",
      applicationId,
      reference,
      requirement: claim.requirement,
      maxFiles,
      stamped: claim.stamped,
      since: correction.at.toISOString(),
      by: "pemohon",
    },
  };
}

async function outputTarget(tx: Tx, staff: Staff, claim: UploadClaim): Promise<Answer> {
  const application = claim.reference
    ? await tx.application.findUnique({
        where: { reference: claim.reference },
        select: { id: true, runId: true, reference: true },
      })
    : null;
  const held =
    application && claim.duty
      ? await tx.openDuty.findFirst({
          where: { runId: application.runId, dutyId: claim.duty, ...heldBy(staff) },
          select: { dutyId: true },
        })
      : null;
  if (!application || !held) return refuse({ code: "duty_closed" });
  return {
    ok: true,
    value: {
      kind: "output",
      applicationId: application.id,
      reference: application.reference,
      runId: application.runId,
      duty: held.dutyId,
      maxFiles: MAX_OUTPUTS,
      by: staff.id,
    },
  };
}

/** The duty of a programme that this member of staff holds now. */
async function programmeTarget(tx: Tx, staff: Staff, programmeId: string, duty: string | undefined): Promise<Answer> {
  const held = await tx.openDuty.findFirst({
    where: { programmeId, dutyId: duty ?? "", ...heldBy(staff) },
    select: { runId: true, dutyId: true },
  });
  if (!held) return refuse({ code: "duty_closed" });
  const { runId, dutyId } = held;
  return {
    ok: true,
    value: { kind: "programme", programmeId, runId, duty: dutyId, maxFiles: MAX_OUTPUTS, by: staff.id },
  };
}

/** The scan of a letter in force; once it was compared with the letter nothing is added. */
async function letterTarget(tx: Tx, { id, roles }: Staff, letterId: string): Promise<Answer> {
  if (!canScanLetters({ roles })) return refuse({ code: "upload_not_allowed" });
  const where = { id: letterId, state: "valid", signedAt: null } as const;
  const letter = await tx.letter.findFirst({ where, select: { id: true } });
  if (!letter) return refuse({ code: "upload_not_allowed" });
  return { ok: true, value: { kind: "letter", letterId, maxFiles: MAX_SCANS, by: id } };
}

/** A page of a letter that came in, for whoever takes letters in and may read this one. */
async function incomingTarget(tx: Tx, staff: Staff, letterId: string): Promise<Answer> {
  if (!(await maySendScans({ actor: staff }, letterId, false, tx))) return refuse({ code: "upload_not_allowed" });
  return { ok: true, value: { kind: "incoming", letterId, maxFiles: MAX_OUTPUTS, by: staff.id } };
}

/** The proof of a delivery, by whoever records it. */
async function deliveryTarget(tx: Tx, staff: Staff, deliveryId: string): Promise<Answer> {
  if (!(await mayProve(tx, staff, deliveryId))) return refuse({ code: "duty_closed" });
  return { ok: true, value: { kind: "delivery", deliveryId, maxFiles: MAX_PROOFS, by: staff.id } };
}

/** May this member of staff record how this letter was handed over, and so prove it? */
export async function mayProve(tx: Tx, staff: Staff, deliveryId: string): Promise<boolean> {
  const letter = await tx.programmeLetter.findUnique({
    where: { id: deliveryId },
    select: { programmeId: true, programme: { select: { runId: true } } },
  });
  if (!letter) return false;
  const run = await readRun(tx, letter.programme.runId);
  const programme = { definition: run.definition, state: fold(run.definition, run.history) };
  const handsAgain = await handsRenewed(tx, letter.programmeId);
  return canRecordLetters(staff, { ...programme, handsAgain }, "deliveries");
}

function entryOf(catalogue: unknown, key: string | undefined): RequirementEntry | undefined {
  return (catalogue as RequirementEntry[]).find((entry) => entry.key === key && entry.kind === "document");
}

/** A duty of somebody whose role has ended is theirs until a job gives it back, but no longer theirs to work on. */
function heldBy({ id, roles }: Staff) {
  return { claimedById: id, role: { in: [...roles] } };
}
