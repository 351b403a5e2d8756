import "server-only";
import type { Event } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import type { StoredFile } from "@/lib/platform/uploads/storage-port";

const KEPT = { supersededAt: null, removedAt: null };

/** Requirements of a draft for which at least one file is there. */
export async function listDraftRequirementKeys(tx: Tx, draftId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT requirement_key AS key FROM document
    WHERE draft_id = ${draftId}::uuid AND superseded_at IS NULL AND removed_at IS NULL AND requirement_key <> ''`;
  return rows.map(({ key }) => key);
}

/** The draft's files become the application's, in the transaction that sends it. Returns those that count. */
export async function adoptDraftDocuments(tx: Tx, draftId: string, applicationId: string): Promise<Paper[]> {
  const adopted = await tx.$queryRaw<(Paper & { counts: boolean })[]>`
    UPDATE document SET application_id = ${applicationId}::uuid WHERE draft_id = ${draftId}::uuid AND removed_at IS NULL
    RETURNING id, requirement_key AS key, superseded_at IS NULL AND requirement_key <> '' AS counts`;
  return adopted.filter(({ counts }) => counts).map(({ id, key }) => ({ id, key }));
}

type SignedFile = { letterId: string; file: StoredFile; by: string; at: Date };

/** The PDF of a letter as the service that signs gave it back, beside the letter. */
export async function keepSignedFile(tx: Tx, { letterId, file, by, at }: SignedFile): Promise<void> {
  const { storageName, size, sha256 } = file;
  const kept = {
    storageName,
    size,
    sha256,
    contentType: "application/pdf",
    name: "surat-bertanda-tangan-elektronik.pdf",
  };
  await tx.document.create({
    data: Object.assign({ letterId, kind: "output" as const, uploadedBy: by, createdAt: at }, kept),
    select: { id: true },
  });
}

/** A file, and the requirement that it is for. */
export type Paper = { id: string; key: string };

/** A recalled application's files can be changed again in its draft. */
export async function lendDocumentsToDraft(tx: Tx, applicationId: string, draftId: string): Promise<void> {
  await tx.document.updateMany({ where: { applicationId, kind: "requirement", ...KEPT }, data: { draftId } });
}

/** Requirements for which a file came since the case was last returned. */
export async function freshRequirementKeys(tx: Tx, applicationId: string, history: Event[]): Promise<string[]> {
  const returned = history.findLast((event) => event.type === "returned");
  if (!returned) return [];
  const rows = await tx.document.findMany({
    where: { applicationId, kind: "requirement", createdAt: { gte: returned.at }, ...KEPT },
    distinct: ["requirementKey"],
    select: { requirementKey: true },
  });
  return rows.map((row) => row.requirementKey ?? "").filter(Boolean);
}

/** Ids of the papers in force that this clerk has not opened themselves, by the log of looks. */
export async function listUnopened(
  tx: Pick<Tx, "$queryRaw">,
  { applicationId, reference, staffId }: { applicationId: string; reference: string; staffId: string },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM document d
    WHERE d.application_id = ${applicationId}::uuid AND d.kind = 'requirement'
      AND d.superseded_at IS NULL AND d.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.reference = ${reference} AND a.action = 'document.viewed'
        AND a.actor_id = ${staffId} AND a.subject_id = d.id::text)
    ORDER BY d.created_at, d.id`;
  return rows.map(({ id }) => id);
}

/** The files that an answered correction replaces stay stored and readable as older versions. */
export async function supersedeOlder(
  tx: Tx,
  applicationId: string,
  requirements: string[],
  history: Event[],
  now: Date,
): Promise<void> {
  const returned = history.findLast((event) => event.type === "returned");
  if (!returned || requirements.length === 0) return;
  await tx.document.updateMany({
    where: {
      applicationId,
      kind: "requirement",
      requirementKey: { in: requirements },
      createdAt: { lt: returned.at },
      supersededAt: null,
    },
    data: { supersededAt: now },
  });
}
