import "server-only";
import { listRelated, type RelatedCase } from "@/lib/cases/related";
import { findReceivedBefore } from "@/lib/cases/second-aid";
import {
  findPassedOver,
  listFirstInLine,
  listWaitingApplicants,
  type WaitingApplicant,
  waitingCursor,
} from "@/lib/cases/waiting-list";
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

/**
 * Whom filling so many seats from the line as it is narrowed would pass over (rule 11). It picks them as the command does:
 * whoever sits there by another application, left, or has the same aid already is neither filled in nor passed over.
 */
export async function countPassedOver(
  ctx: StaffContext,
  programmeId: string,
  filter: GatherFilter,
  count: number,
): Promise<number> {
  const programme = await findVisibleProgramme(ctx, programmeId);
  if (!programme || count < 1 || !canManageProgramme(ctx.actor, programme.run.definition)) return 0;
  const line = await listFirstInLine(db(), programme, filter, { count, now: ctx.clock() });
  const last = line.at(-1);
  if (!last) return 0;
  return (await findPassedOver(db(), programme, line, ctx.clock()))(last).count;
}
