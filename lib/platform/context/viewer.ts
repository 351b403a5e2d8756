import "server-only";
import { makeContext } from "../caller/make";
import type { CitizenContext, Context, StaffContext } from "../caller/types";
import { findCitizenContextOf } from "./citizen";
import { type DraftInHand, findDraftByCookie } from "./draft";
import { findStaffContext } from "./staff";

/** Whoever fills in a draft is nobody in particular, and holds its code. */
export type DraftContext = Context<{ kind: "public" }> & { draft: DraftInHand };
export type ViewerContext = StaffContext | CitizenContext | DraftContext;

type Owner = { applicationId: string | null; serviceSlug: string | null };

/** Everybody that this browser proves to be, as far as it matters for a file of that case or draft. */
export async function* viewersOf({ applicationId, serviceSlug }: Owner): AsyncGenerator<ViewerContext> {
  const staff = await findStaffContext();
  if (staff) yield staff;
  const citizen = applicationId && (await findCitizenContextOf(applicationId));
  if (citizen) yield citizen;
  const draft = serviceSlug && (await findDraftByCookie(serviceSlug));
  if (draft) yield Object.freeze({ ...makeContext({ kind: "public" }), draft });
}
