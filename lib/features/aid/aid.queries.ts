import "server-only";
import { listRelated, type RelatedCase, type Tie } from "@/lib/cases/related";
import { readRun } from "@/lib/cases/runs";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import { canActOnCase, canSeeRelated } from "@/lib/domain/workflow/access";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { acts } from "./aid.messages";
import { findSecondAid, type SecondAid } from "./second-aid.queries";

export type { RelatedCase, Tie };

export type RelatedPage = {
  reference: string;
  applicantName: string;
  businessName: string;
  villageCode: string;
  serviceName: string;
  status: ApplicationStatus;
  submittedAt: Date | null;
  /** The strongest first; cases of one person bear the same `person`. */
  related: RelatedCase[];
  mayTie: boolean;
  /** Whether the person may get the same material aid again; null: nothing of it is asked here. */
  secondAid: SecondAid | null;
};

/** For the page: what looks like the same person, phone or business beside the case. The audit keeps whose were looked at. */
export async function openRelated(ctx: StaffContext, reference: string): Promise<RelatedPage | null> {
  const row = await db().application.findUnique({ where: { reference }, select: CASE });
  if (!row || row.status === "draft") return null;
  const { id, runId, serviceSlug, service, ...facts } = row;
  const { definition } = await readRun(db(), runId);
  if (!canSeeRelated(ctx.actor, definition)) return null;
  const secondAid = await findSecondAid(ctx, { id, runId, serviceSlug, status: row.status });
  const related = (await listRelated(db(), ctx.actor, { applicationIds: [id] })).get(id) ?? [];
  await recordAudit(db(), ctx, {
    action: acts["aid.viewed"],
    subjectType: "application",
    subjectId: id,
    reference,
    detail: { related: related.map((other) => other.reference) },
  });
  return { ...facts, serviceName: service.name, related, mayTie: canActOnCase(ctx.actor, definition), secondAid };
}

const CASE = {
  id: true,
  runId: true,
  serviceSlug: true,
  reference: true,
  applicantName: true,
  businessName: true,
  villageCode: true,
  status: true,
  submittedAt: true,
  service: { select: { name: true } },
} as const;
