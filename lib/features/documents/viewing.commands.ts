import "server-only";
import { ok } from "@/lib/domain/result";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { recordAudit } from "@/lib/platform/audit";
import { type Context, findStaffContext, publicContext, type StaffContext } from "@/lib/platform/context";
import { findCitizenContextOf } from "@/lib/platform/context/citizen";
import { findDraftByCookie } from "@/lib/platform/context/draft";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts } from "./documents.messages";
import { canViewDocument } from "./documents.policy";
import { listRolesReached } from "./reach.queries";

export type OpenedDocument = { storageName: string; name: string; contentType: string; size: number };

const SUBJECT = {
  id: true,
  kind: true,
  draftId: true,
  applicationId: true,
  requirementKey: true,
  dutyId: true,
  storageName: true,
  name: true,
  contentType: true,
  size: true,
  scanState: true,
  draft: { select: { serviceSlug: true } },
  application: { select: { reference: true, status: true, runId: true } },
  run: { select: { programme: { select: { id: true } } } },
} as const;

/**
 * Opens one file for whoever the cookies prove: nothing is served before the look is
 * written down. A stranger cannot tell "not yours" from "not there".
 */
export async function openDocument(id: string, how: "shown" | "downloaded") {
  const document = await findSubject(id);
  if (!document || document.scanState === "quarantined") return refused("not_found");
  const looking = (await asStaff(document)) ?? (await asApplicant(document)) ?? (await asDraft(document));
  if (!looking) return refused("not_found");

  return transaction(looking.ctx, async (tx) => {
    await recordAudit(tx, looking.ctx, {
      action: acts["document.viewed"],
      subjectType: "document",
      subjectId: id,
      reference: document.application?.reference ?? "",
      detail: {
        kind: document.kind,
        of: document.requirementKey ?? document.dutyId ?? "",
        purpose: looking.purpose,
        how,
      },
    });
    const { storageName, name, contentType, size } = document;
    return ok({ storageName, name, contentType, size } satisfies OpenedDocument);
  });
}

type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;
type Looking = { ctx: Context; purpose: string };

function findSubject(id: string) {
  return db().document.findUnique({ where: { id, removedAt: null }, select: SUBJECT });
}

/** Why they look: the duty of the case they hold, else the duty their role has or had in it. */
async function asStaff(document: Subject): Promise<Looking | null> {
  const ctx = await findStaffContext();
  if (!ctx) return null;
  if (!document.applicationId) return asProgrammeStaff(ctx, document);
  const reached = await listRolesReached(db(), document.applicationId);
  if (!canViewDocument({ kind: "staff", roles: ctx.actor.roles }, document, reached)) return null;
  const held = await db().openDuty.findFirst({
    where: { applicationId: document.applicationId, claimedById: ctx.actor.id },
    select: { dutyId: true },
  });
  return { ctx, purpose: held ? `duty:${held.dutyId}` : "case" };
}

/** A file of a programme's duty: everybody whose role is in that SOP, and the auditor. */
async function asProgrammeStaff(ctx: StaffContext, document: Subject): Promise<Looking | null> {
  const programmeId = document.run?.programme?.id;
  if (!programmeId || !(await findVisibleProgramme(ctx, programmeId))) return null;
  const held = await db().openDuty.findFirst({
    where: { programmeId, claimedById: ctx.actor.id },
    select: { dutyId: true },
  });
  return { ctx, purpose: held ? `duty:${held.dutyId}` : "programme" };
}

async function asApplicant(document: Subject): Promise<Looking | null> {
  if (!document.applicationId) return null;
  const ctx = await findCitizenContextOf(document.applicationId);
  const closed = document.application?.status === "completed";
  const viewer = ctx && { kind: "citizen" as const, applicationId: ctx.actor.applicationId, closed };
  return ctx && viewer && canViewDocument(viewer, document, []) ? { ctx, purpose: "own" } : null;
}

async function asDraft(document: Subject): Promise<Looking | null> {
  const draft = document.draft && (await findDraftByCookie(document.draft.serviceSlug));
  const viewer = draft && { kind: "draft" as const, draftId: draft.draftId };
  return viewer && canViewDocument(viewer, document, []) ? { ctx: publicContext(), purpose: "draft" } : null;
}
