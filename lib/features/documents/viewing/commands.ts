import "server-only";
import { ok } from "@/lib/domain/result";
import type { Definition } from "@/lib/domain/workflow";
import { recordAudit } from "@/lib/platform/audit";
import { systemContext } from "@/lib/platform/context";
import { findCitizenContextOf } from "@/lib/platform/context/citizen";
import { findDraftByCookie } from "@/lib/platform/context/draft";
import { findStaffContext } from "@/lib/platform/context/staff";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { canViewDocument } from "../policy";

export type OpenedDocument = { storageName: string; name: string; contentType: string; size: number };

/**
 * Opens one file for whoever the cookies prove: nothing is served before the look is
 * written down. A stranger cannot tell "not yours" from "not there".
 */
export async function openDocument(id: string) {
  const document = await db().document.findUnique({
    where: { id, removedAt: null },
    select: {
      id: true,
      draftId: true,
      applicationId: true,
      storageName: true,
      name: true,
      contentType: true,
      size: true,
      scanState: true,
      draft: { select: { serviceSlug: true } },
      application: { select: { reference: true, run: { select: { pinned: { select: { definition: true } } } } } },
    },
  });
  if (!document || document.scanState === "quarantined") return refused("not_found");
  const definition = (document.application?.run.pinned.definition as unknown as Definition | undefined) ?? null;

  const staff = await findStaffContext();
  const bySameStaff = staff && canViewDocument({ kind: "staff", roles: staff.actor.roles }, document, definition);
  const citizen = bySameStaff || !document.applicationId ? null : await findCitizenContextOf(document.applicationId);
  const draft = bySameStaff || citizen || !document.draft ? null : await findDraftByCookie(document.draft.serviceSlug);
  const ctx = bySameStaff
    ? staff
    : (citizen ??
      (draft && canViewDocument({ kind: "draft", draftId: draft.draftId }, document, null)
        ? systemContext("draft")
        : null));
  if (!ctx) return refused("not_found");

  const { storageName, name, contentType, size } = document;
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: "document.viewed",
      subjectType: "document",
      subjectId: id,
      reference: document.application?.reference ?? "",
    });
    return ok({ storageName, name, contentType, size } satisfies OpenedDocument);
  });
}
