import "server-only";
import type { Definition } from "@/lib/domain/workflow";
import type { CitizenContext, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canSeeIdentity } from "../applications/policy";

export type ListedDocument = {
  id: string;
  kind: "requirement" | "output";
  requirementKey: string | null;
  dutyId: string | null;
  name: string;
  contentType: string;
  size: number;
  createdAt: Date;
  superseded: boolean;
};

const LINE = {
  id: true,
  kind: true,
  requirementKey: true,
  dutyId: true,
  name: true,
  contentType: true,
  size: true,
  createdAt: true,
  supersededAt: true,
} as const;

/** Files of a case; staff without a duty in it (auditor, admin) get none, not even names. */
export async function listCaseDocuments(
  ctx: CitizenContext | StaffContext,
  applicationId: string,
): Promise<ListedDocument[]> {
  if (ctx.actor.kind === "citizen" && ctx.actor.applicationId !== applicationId) return [];
  if (ctx.actor.kind === "staff") {
    const application = await db().application.findUnique({
      where: { id: applicationId },
      select: { run: { select: { pinned: { select: { definition: true } } } } },
    });
    if (!application || !canSeeIdentity(ctx.actor, application.run.pinned.definition as unknown as Definition))
      return [];
  }
  return list({ applicationId });
}

export async function listDraftDocuments(draftId: string): Promise<ListedDocument[]> {
  return list({ draftId });
}

async function list(where: { applicationId: string } | { draftId: string }): Promise<ListedDocument[]> {
  const rows = await db().document.findMany({
    where: { ...where, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: LINE,
    take: 300,
  });
  return rows.map(({ supersededAt, ...row }) => ({ ...row, superseded: supersededAt !== null }));
}
