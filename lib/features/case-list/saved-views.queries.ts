import "server-only";
import { canReadCaseList } from "@/lib/domain/case-readers";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canShareViews } from "./case-list.policy";

export type KeptView = {
  id: string;
  name: string;
  query: string;
  /** Of the office, not of this person. */
  office: boolean;
  removable: boolean;
};

/** The office's views, then the reader's own, each in the order of the alphabet. */
export async function listSavedViews(ctx: StaffContext): Promise<KeptView[]> {
  if (!canReadCaseList(ctx.actor)) return [];
  const found = await db().savedView.findMany({
    where: { OR: [{ ownerId: null }, { ownerId: ctx.actor.id }] },
    orderBy: [{ ownerId: { sort: "desc", nulls: "first" } }, { name: "asc" }],
    select: { id: true, name: true, query: true, ownerId: true },
  });
  return found.map(({ ownerId, ...view }) => {
    const office = ownerId === null;
    return { ...view, office, removable: !office || canShareViews(ctx.actor) };
  });
}
