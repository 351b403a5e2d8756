import "server-only";
import { randomUUID } from "node:crypto";
import { cleanFileName, FILE_REFUSALS, type FileRefusal, writable } from "@/lib/domain/files";
import { ok, refuse } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { UploaderContext } from "@/lib/platform/context/uploader";
import { db, plainJson, type Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { cleanContent, type FileSource, TooManyWaiting } from "@/lib/platform/uploads/content";
import { storage } from "@/lib/platform/uploads/storage";
import type { StoredFile } from "@/lib/platform/uploads/storage-port";
import { acts, refusals } from "./documents.messages";
import { canSendTo, ownerOf } from "./documents.policy";
import type { RemoveDocument, UploadTarget } from "./documents.schema";
import { removableWhere } from "./removal.store";
import { type Stamping, stampingOf } from "./stamping.store";
import { checkTarget, countFiles } from "./targets.store";

/** What the browser gets back for each file. */
export type UploadAnswer =
  | { ok: true; documentId: string; name: string }
  | { ok: false; code: FileRefusal; sentence: string };

/** Notes what may be sent before the address for it is signed. */
export async function openUpload(
  _ctx: Context,
  target: UploadTarget,
  file: { slug: string; name: string; size: number; type: string },
): Promise<string> {
  const customId = randomUUID();
  // Prisma refuses a key without a value, and a picture that no device has stamped has none.
  const metadata = plainJson(target);
  await db().upload.create({
    data: {
      customId,
      fileKey: "",
      slug: file.slug,
      name: writable(file.name.slice(0, 500)),
      size: file.size,
      type: writable(file.type.slice(0, 200)),
      metadata,
    },
    select: { customId: true },
  });
  return customId;
}

/** All bytes are here: judge, store, write the row. The second call answers as the first. */
export async function finishUpload(ctx: Context, customId: string): Promise<UploadAnswer> {
  const upload = await db().upload.findUniqueOrThrow({
    where: { customId },
    select: { answer: true, name: true, metadata: true },
  });
  if (upload.answer) return upload.answer as UploadAnswer;
  const target = upload.metadata as unknown as UploadTarget;
  const place = await storage().parts.place(customId);
  const saved = await saveFile(ctx, target, { name: upload.name, bytes: place }, customId);
  // While nothing is settled the bytes stay: the browser's next try sends none of them again.
  if (saved.ok || saved.code !== "upload_busy") await storage().parts.remove(customId);
  return saved;
}

/**
 * Is there a place for it at all? Then content, then the disk, then the row: a row never names a file that is not
 * there. `bytes` may be where they lie.
 */
export async function saveFile(
  ctx: Context,
  target: UploadTarget,
  file: { name: string; bytes: FileSource },
  customId?: string,
): Promise<UploadAnswer> {
  if (!canSendTo(ctx.actor, target)) return settle(customId, answerRefusal("session_ended"));
  const room = await transaction(ctx, (tx) => roomFor(tx, ctx, target));
  if (!room.ok) return room.code === "busy" ? answerRefusal("upload_busy") : settle(customId, answerRefusal(room.code));
  const { stamping } = room.value;
  const clean = await judged(file.bytes, ownerOf(target), stamping);
  if (!clean.ok) return settle(customId, answerRefusal(clean.code));
  const stored = await storage().put(clean.value.bytes);
  const name = cleanFileName(file.name, clean.value.contentType);
  const kept = { ...stored, name, contentType: clean.value.contentType };
  const saved = await insert(ctx, target, { file: kept, stampedBy: stamping?.by, customId });
  if (saved.ok && saved.value.documentId) return { ok: true, documentId: saved.value.documentId, name };
  // "busy" may mean a commit whose answer was lost: the clean-up, which asks the rows, removes what nobody names.
  if (saved.ok || saved.code !== "busy") await storage().remove(stored.storageName);
  if (saved.ok) return saved.value.answer;
  return saved.code === "busy" ? answerRefusal("upload_busy") : settle(customId, answerRefusal(saved.code));
}

type Kept = StoredFile & { name: string; contentType: string };

async function insert(
  ctx: Context,
  target: UploadTarget,
  { file, stampedBy, customId }: { file: Kept; stampedBy: Stamping["by"] | undefined; customId: string | undefined },
) {
  return transaction(ctx, async (tx) => {
    if (customId) {
      await tx.$queryRaw`SELECT 1 FROM upload WHERE custom_id = ${customId}::uuid FOR UPDATE`;
      const before = await tx.upload.findUnique({ where: { customId }, select: { answer: true } });
      if (before?.answer) return ok({ documentId: null, answer: before.answer as UploadAnswer });
    }
    await lockOwner(tx, target);
    const open = await roomFor(tx, ctx, target);
    if (!open.ok) return open;
    const document = await tx.document.create({
      data: { ...belongs(target), ...file, uploadedBy: target.by, createdAt: ctx.clock() },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: acts["document.stored"],
      subjectType: "document",
      subjectId: document.id,
      reference: "reference" in open.value.target ? (open.value.target.reference ?? "") : "",
      detail: {
        kind: target.kind,
        type: file.contentType,
        size: file.size,
        for: requirementOf(target),
        ...(stampedBy && { stampedBy }),
      },
    });
    const answer: UploadAnswer = { ok: true, documentId: document.id, name: file.name };
    if (customId) {
      const done = { state: "done" as const, documentId: document.id, answer };
      await tx.upload.update({ where: { customId }, data: done, select: { customId: true } });
    }
    return ok({ documentId: document.id, answer });
  });
}

/** A citizen takes back a file of the open draft or correction; staff a file of the duty they hold. */
export async function removeDocument(ctx: UploaderContext, input: RemoveDocument) {
  return transaction(ctx, async (tx) => {
    const where = await removableWhere(tx, ctx.uploader, input);
    if (!where) return refused(refusals, "document_in_use");
    const removed = await tx.document.updateMany({
      where: { ...where, id: input.id, removedAt: null },
      data: { removedAt: ctx.clock() },
    });
    if (removed.count !== 1) return refused(refusals, "document_in_use");
    await recordAudit(tx, ctx, { action: acts["document.removed"], subjectType: "document", subjectId: input.id });
    return ok({ back: input.back });
  });
}

/** Counted before anything is unfolded, and again under the lock. */
async function roomFor(tx: Tx, { actor, clock }: Context, target: UploadTarget) {
  const roles = actor.kind === "staff" ? actor.roles : [];
  const open = await checkTarget(tx, target, { now: clock(), roles });
  if (!open.ok) return open;
  const isFull = (await countFiles(tx, open.value)) >= open.value.maxFiles;
  if (isFull) return refuse({ code: "too_many_files" as const });
  return ok({ target: open.value, stamping: await stampingOf(tx, target, clock()) });
}

async function judged(bytes: FileSource, sender: string, stamping: Stamping | null) {
  try {
    return await cleanContent(bytes, sender, stamping?.by === "server" ? stamping.stamp : undefined);
  } catch (error) {
    if (error instanceof TooManyWaiting) return refuse({ code: "upload_busy" as const });
    throw error;
  }
}

/** The answer of an upload that was refused is kept, so that its repeat gets the same. */
async function settle(customId: string | undefined, answer: UploadAnswer): Promise<UploadAnswer> {
  if (customId && !answer.ok && answer.code !== "upload_busy")
    await db().upload.update({
      where: { customId },
      data: { state: "failed", answer, error: answer.code },
      select: { customId: true },
    });
  return answer;
}

function answerRefusal(code: FileRefusal): UploadAnswer {
  return { ok: false, code, sentence: FILE_REFUSALS[code] };
}

/** Counting and adding happen one after the other for one owner. */
async function lockOwner(tx: Tx, target: UploadTarget) {
  if (target.kind === "draft" || target.kind === "entry")
    await tx.$queryRaw`SELECT 1 FROM draft WHERE id = ${target.draftId}::uuid FOR UPDATE`;
  else if (target.kind === "letter")
    await tx.$queryRaw`SELECT 1 FROM letter WHERE id = ${target.letterId}::uuid FOR UPDATE`;
  else if (target.kind === "incoming")
    await tx.$queryRaw`SELECT 1 FROM incoming_letter WHERE id = ${target.letterId}::uuid FOR UPDATE`;
  else if (target.kind === "delivery")
    await tx.$queryRaw`SELECT 1 FROM programme_letter WHERE id = ${target.deliveryId}::uuid FOR UPDATE`;
  else if (target.kind === "programme")
    await tx.$queryRaw`SELECT 1 FROM run WHERE id = ${target.runId}::uuid FOR UPDATE`;
  else
    await tx.$queryRaw`SELECT 1 FROM run WHERE id = (SELECT run_id FROM application WHERE id = ${target.applicationId}::uuid) FOR UPDATE`;
}

function requirementOf(target: UploadTarget) {
  if (target.kind === "letter" || target.kind === "incoming" || target.kind === "delivery") return target.kind;
  return "duty" in target ? target.duty : target.requirement;
}

function belongs(target: UploadTarget) {
  if (target.kind === "draft" || target.kind === "entry")
    return { kind: "requirement" as const, draftId: target.draftId, requirementKey: target.requirement };
  if (target.kind === "correction" || target.kind === "counter")
    return { kind: "requirement" as const, applicationId: target.applicationId, requirementKey: target.requirement };
  if (target.kind === "letter") return { kind: "output" as const, letterId: target.letterId };
  if (target.kind === "incoming") return { kind: "output" as const, incomingId: target.letterId };
  if (target.kind === "delivery") return { kind: "output" as const, deliveryId: target.deliveryId };
  if (target.kind === "programme") return { kind: "output" as const, runId: target.runId, dutyId: target.duty };
  return { kind: "output" as const, applicationId: target.applicationId, runId: target.runId, dutyId: target.duty };
}
