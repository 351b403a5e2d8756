import "server-only";
import { randomBytes } from "node:crypto";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import { ownValue } from "@/lib/domain/own-value";
import type { Worded } from "@/lib/domain/refusal";
import { type Ok, ok, type Refused } from "@/lib/domain/result";
import {
  canEditDraft,
  canWriteSop,
  draftOf,
  orderOf,
  partOf,
  type Restructure,
  restructure,
  type SopDraft,
  TICKED_FIELDS,
} from "@/lib/domain/sop-draft";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { plainJson } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./sop-draft.messages";
import type { ArrangeDraft, BeginDraft, EditDraft } from "./sop-draft.schema";
import { addStep, type KeptDraft, keepContent, lockOpenDraft, readOpenDraft } from "./sop-draft.store";
import { type LatestVersion, lockSop, readLatest } from "./sop-publish.store";

/** A draft that says what the newest version says, to be changed from there. One of a SOP at a time. */
export async function beginDraft(ctx: StaffContext, { key }: BeginDraft) {
  return transaction(ctx, async (tx) => {
    if (!canWriteSop(ctx.actor)) return refused("no_right");
    const latest = (await lockSop(tx, key)) && (await readLatest(tx, key));
    if (!latest) return refused("not_found");
    if (await readOpenDraft(tx, key)) return refused(refusals, "sop_draft_open");
    const content = plainJson(draftOf(latest, latest.services));
    const draft = { sopKey: key, baseVersion: latest.version, content };
    const { id } = await tx.sopDraft.create({ data: draft, select: { id: true } });
    await addStep(tx, ctx, id, { press: "begin" });
    const detail = { version: latest.version };
    await recordAudit(tx, ctx, { action: acts["sop_draft.begun"], subjectType: "sop", subjectId: key, detail });
    return ok({ key });
  });
}

/** One part of the draft as its form has it; whoever saves later is told what the earlier one changed. */
export async function editDraft(ctx: StaffContext, { key, part, version, typed }: EditDraft) {
  return changeDraft(ctx, key, (kept, latest) => {
    const edited = partOf(kept.draft, part, { sop: key, services: latest.services });
    if (!edited) return refused(refusals, "sop_draft_part_gone");
    const { fields: now, labels } = edited;
    const wanted = Object.fromEntries(Object.keys(labels).map((name) => [name, ownValue(typed, name) ?? ""]));
    const stale = staleEdit({ version, now, wanted: { ...now, ...wanted }, labels });
    if (stale) return { ...stale, values: { ...stale.values, ...ticksOf(stale.values) } };
    const read = edited.read(typed);
    if (!read.ok) return { ...refused("invalid_input"), sentence: "Periksa isian yang ditandai.", errors: read.errors };
    return ok({ draft: read.value, detail: { part } });
  });
}

/** A row moved, added, split, taken out or put back. */
export async function arrangeDraft(ctx: StaffContext, { key, step, order }: ArrangeDraft) {
  const [what, row = ""] = step.split(":") as [Restructure, string?];
  return changeDraft(ctx, key, ({ draft, baseVersion }, latest) => {
    if (order !== orderOf(draft)) return refused("changed_meanwhile");
    if (what === "restore" && latest.version !== baseVersion) return refused(refusals, "sop_draft_old");
    const newKey = `b${randomBytes(6).toString("hex")}`;
    const begun = draftOf(latest, latest.services);
    const arranged = restructure(draft, { step: what, row, newKey, begun });
    if (!arranged) return refused(refusals, "sop_draft_step");
    const added = arranged.rows.find(({ key: one }) => one === newKey)?.key ?? null;
    return ok({ draft: arranged, detail: { step: what, row }, added });
  });
}

type Refusal = Worded & { errors?: Record<string, string>; values?: Record<string, string | string[]> };
type Change = { draft: SopDraft; detail: AuditDetail; added?: string | null };

/** lock → authorise → decide → save → audit, as for every write. */
async function changeDraft(
  ctx: StaffContext,
  key: string,
  decide: (kept: KeptDraft, latest: LatestVersion) => Ok<Change> | Refused<Refusal>,
) {
  return transaction(ctx, async (tx) => {
    const found = await lockOpenDraft(tx, key);
    if (!found) return refused(refusals, "sop_draft_gone");
    const { kept, latest } = found;
    if (!canWriteSop(ctx.actor)) return refused("no_right");
    if (!canEditDraft(kept.state, ctx.actor)) return refused(refusals, "sop_draft_stage");
    const decision = decide(kept, latest);
    if (!decision.ok) return decision;
    const { draft, detail, added = null } = decision.value;
    await keepContent(tx, kept.id, draft);
    await recordAudit(tx, ctx, { action: acts["sop_draft.edited"], subjectType: "sop", subjectId: key, detail });
    return ok({ key, added });
  });
}

/** Boxes take their ticks one by one. */
function ticksOf(values: Record<string, string>): Record<string, string[]> {
  const ticked = TICKED_FIELDS.filter((name) => Object.hasOwn(values, name));
  return Object.fromEntries(ticked.map((name) => [name, (values[name] ?? "").split(",").filter((one) => one !== "")]));
}
