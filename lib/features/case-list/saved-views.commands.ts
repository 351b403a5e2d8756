import "server-only";
import { caseListQuery, readCaseFilters } from "@/lib/domain/case-list";
import { canReadCaseList } from "@/lib/domain/case-readers";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./case-list.messages";
import { canShareViews } from "./case-list.policy";
import type { RemoveView, SaveView } from "./saved-views.schema";

/** Nobody finds anything among more of them. */
const MOST = 30;

/** Keeps what is looked at under a name, for oneself or, by a head, for everybody. */
export async function saveView(ctx: StaffContext, { name, query, whose }: SaveView) {
  const ownerId = whose === "kantor" ? null : ctx.actor.id;
  if (!canReadCaseList(ctx.actor) || (ownerId === null && !canShareViews(ctx.actor))) return refused("no_right");
  const params = new URLSearchParams(query);
  const { filters } = readCaseFilters((key) => params.get(key) ?? "", ctx.actor);
  const kept = caseListQuery(filters);
  if (kept === "") return refused(refusals, "view_of_nothing");
  return transaction(ctx, async (tx) => {
    // The views of one person, or of the office, are kept one after the other, so that they can be counted.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved_view:${ownerId ?? "office"}`}, 1))`;
    const own = await tx.savedView.findMany({ where: { ownerId }, select: { name: true } });
    if (own.some((view) => view.name.toLowerCase() === name.toLowerCase())) return refused(refusals, "view_name_taken");
    if (own.length >= MOST) return refused(refusals, "views_full");
    const data = { ownerId, name, query: kept, createdBy: ctx.actor.id, createdAt: ctx.clock() };
    const { id } = await tx.savedView.create({ data, select: { id: true } });
    const detail = { name, query: kept, office: ownerId === null };
    await recordAudit(tx, ctx, { action: acts["view.saved"], subjectType: "saved_view", subjectId: id, detail });
    return ok({ query: kept });
  });
}

/** One's own; the office's by whoever may make one. A view of somebody else is simply not there. */
export async function removeView(ctx: StaffContext, { viewId }: RemoveView) {
  if (!canReadCaseList(ctx.actor)) return refused("no_right");
  return transaction(ctx, async (tx) => {
    const view = await tx.savedView.findUnique({ where: { id: viewId }, select: { ownerId: true, name: true } });
    if (!view || (view.ownerId !== null && view.ownerId !== ctx.actor.id)) return refused("not_found");
    if (view.ownerId === null && !canShareViews(ctx.actor)) return refused("no_right");
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId } });
    if (count === 0) return refused("not_found");
    const detail = { name: view.name, office: view.ownerId === null };
    await recordAudit(tx, ctx, { action: acts["view.removed"], subjectType: "saved_view", subjectId: viewId, detail });
    return ok({ name: view.name });
  });
}
