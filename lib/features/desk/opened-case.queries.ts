import "server-only";
import { listUnopened } from "@/lib/cases/documents";
import { openAnswers } from "@/lib/cases/intake";
import { readObjectionEnd } from "@/lib/cases/objection-days";
import { listRelated, type RelatedCase } from "@/lib/cases/related";
import { type SeenIdentity, seenIdentity } from "@/lib/domain/seen-identity";
import { identityDuty } from "@/lib/domain/workflow/access";
import type { WitaDate } from "@/lib/domain/working-time";
import { type ListedReason, listReasons } from "@/lib/features/reasons/reasons.queries";
import { recordAudits } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type CaseView, findCase } from "./case.queries";
import { acts } from "./desk.messages";

export type OpenedCase = CaseView & {
  /** Shown because the duty in hand checks who the applicant is; null: a purpose is asked first. */
  identity: SeenIdentity | null;
  /** Ids of papers in force that this clerk has not opened, by the log of looks. */
  unopened: string[];
  /** Ready sentences for what is asked again or waived. */
  reasons: ListedReason[];
  /** What else looks like the same person, phone or business; for whoever has a duty in the case, and the auditor. */
  related: RelatedCase[];
  /** The last day on which the applicant may object to the rejection, as they read it; null: the case was not rejected. */
  objectUntil: WitaDate | null;
};

/**
 * For the page: name, address and phone of an applicant are on somebody's screen, and the audit keeps on whose. In a duty
 * that checks identity (lib/domain/workflow/access.ts) the numbers are shown with it; that look is kept by its duty.
 */
export async function openCase(ctx: StaffContext, reference: string): Promise<OpenedCase | null> {
  const view = await findCase(ctx, reference);
  if (!view) return null;
  const { applicationId } = view;
  const duty = view.mayIdentity ? identityDuty(ctx.actor, view.state.open) : null;
  const about = { subjectType: "application", subjectId: applicationId, reference };
  const related = view.mayRelated ? await relatedTo(ctx, applicationId) : [];
  const opened = {
    action: acts["case.opened"],
    ...about,
    // Others stand on the page as well.
    ...(related.length > 0 ? { detail: { related: related.map((other) => other.reference) } } : {}),
  };
  const looked = { action: acts["identity.viewed"], ...about, detail: { purpose: `duty:${duty}` } };
  await recordAudits(db(), ctx, duty ? [opened, looked] : [opened]);
  const decides = view.commands.some(({ type }) => type === "decide_requirement");
  const [identity, unopened, reasons, objectUntil] = await Promise.all([
    duty ? readIdentity(applicationId) : null,
    decides ? listUnopened(db(), { applicationId, reference, staffId: ctx.actor.id }) : [],
    decides ? listReasons(ctx) : [],
    view.status === "rejected" ? readObjectionEnd(db(), applicationId) : null,
  ]);
  return { ...view, identity, unopened, reasons, related, objectUntil };
}

async function relatedTo(ctx: StaffContext, id: string): Promise<RelatedCase[]> {
  return (await listRelated(db(), ctx.actor, { applicationIds: [id] })).get(id) ?? [];
}

async function readIdentity(applicationId: string): Promise<SeenIdentity> {
  return seenIdentity(await openAnswers(db(), applicationId));
}
