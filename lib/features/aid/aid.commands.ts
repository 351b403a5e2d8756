import "server-only";
import { listRelated } from "@/lib/cases/related";
import { readRun } from "@/lib/cases/runs";
import { caseRefusals } from "@/lib/cases/words/refusals";
import { mayTie, type TieKind } from "@/lib/domain/double-aid";
import { ok } from "@/lib/domain/result";
import { canActOnCase } from "@/lib/domain/workflow/access";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { acts, refusals } from "./aid.messages";
import type { DecideTie, UndoTie } from "./aid.schema";
import { insertTie, isToldApart, undoTieOf } from "./aid.store";

const ACTS = { linked: acts["person.linked"], dismissed: acts["person.told_apart"] } as const satisfies Record<
  TieKind,
  unknown
>;

/** Two persons who look like one are one, or are not: a person's decision, with a reason, until it is undone. */
export async function decideTie(ctx: StaffContext, { reference, other, kind, reason }: DecideTie) {
  return transaction(ctx, async (tx) => {
    const own = await findOwn(tx, ctx, reference);
    if (!own.ok) return own;
    const related = (await listRelated(tx, ctx.actor, { applicationIds: [own.id] })).get(own.id) ?? [];
    const found = related.find((candidate) => candidate.reference === other);
    if (!found) return refused(refusals, "not_related");
    if (found.reasons.includes("nik")) return refused(refusals, "one_nik");
    if (!mayTie(found.reasons)) return refused(refusals, "tie_decided");
    const tie = { id: newId(), kind, reason, decidedBy: ctx.actor.id, decidedAt: ctx.clock() };
    if (!(await insertTie(tx, tie, { reference, other }))) return refused(refusals, "tie_decided");
    if (kind === "linked" && (await isToldApart(tx, reference))) return refused(refusals, "told_apart");
    const detail = { tie: tie.id, other };
    await recordAudit(tx, ctx, { action: ACTS[kind], ...own.about, detail });
    return ok({ reference });
  });
}

/** What was decided stays readable with who undid it; the pair is offered again. */
export async function undoTie(ctx: StaffContext, { reference, tie }: UndoTie) {
  return transaction(ctx, async (tx) => {
    const own = await findOwn(tx, ctx, reference);
    if (!own.ok) return own;
    if (!(await undoTieOf(tx, { tie, reference, by: ctx.actor.id, at: ctx.clock() })))
      return refused(refusals, "tie_undone");
    await recordAudit(tx, ctx, { action: acts["person.tie_undone"], ...own.about, detail: { tie } });
    return ok({ reference });
  });
}

/** Whoever has a duty in the case decides; the others are told that they have no right. */
async function findOwn(tx: Tx, ctx: StaffContext, reference: string) {
  const row = await tx.application.findUnique({
    where: { reference, status: { not: "draft" } },
    select: { id: true, runId: true },
  });
  if (!row) return refused(caseRefusals, "no_such_case");
  const { definition } = await readRun(tx, row.runId);
  if (!canActOnCase(ctx.actor, definition)) return refused("no_right");
  const about = { subjectType: "application", subjectId: row.id, reference } as const;
  return { ok: true as const, id: row.id, about };
}
