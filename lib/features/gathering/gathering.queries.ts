import "server-only";
import { listRelated, type RelatedCase } from "@/lib/cases/related";
import { findReceivedBefore } from "@/lib/cases/second-aid";
import { findPassedOver, listWaitingApplicants, type WaitingApplicant, waitingCursor } from "@/lib/cases/waiting-list";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import type { GatherFilter } from "./gathering.schema";

export type WaitingPage = {
  items: (WaitingApplicant & { related: RelatedCase[]; receivedBefore: boolean })[];
  next: string | null;
};

const PAGE = 50;

/** The waiting line as the officer narrows it, a page at a time; nobody else sees who waits. */
export async function listWaiting(
  ctx: StaffContext,
  programmeId: string,
  filter: GatherFilter,
  take = PAGE,
): Promise<WaitingPage> {
  const programme = await findVisibleProgramme(ctx, programmeId);
  if (!programme || !canManageProgramme(ctx.actor, programme.run.definition)) return { items: [], next: null };
  const line = await listWaitingApplicants(db(), programme, filter, { take: take + 1, now: ctx.clock() });
  const page = line.slice(0, take);
  const others = await listRelated(db(), ctx.actor, { applicationIds: page.map(({ applicationId }) => applicationId) });
  const received = await findReceivedBefore(
    db(),
    programme.serviceSlug,
    page.map(({ applicationId }) => applicationId),
    ctx.clock(),
  );
  const items = page.map((item) => ({
    ...item,
    receivedBefore: received.has(item.applicationId),
    related: others.get(item.applicationId) ?? [],
  }));
  return { items, next: line.length > take ? waitingCursor(items.at(-1)) : null };
}

/** Whom filling the first seats from the narrowed line would pass over (rule 11); the command asks the same. */
export async function countPassedOver(
  ctx: StaffContext,
  programmeId: string,
  applicationIds: readonly string[],
): Promise<number> {
  const programme = await findVisibleProgramme(ctx, programmeId);
  const last = applicationIds.at(-1);
  if (!programme || !last || !canManageProgramme(ctx.actor, programme.run.definition)) return 0;
  return (await findPassedOver(db(), programme, applicationIds, ctx.clock()))(last).count;
}
