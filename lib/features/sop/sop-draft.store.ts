import "server-only";
import { type DraftPress, type DraftState, foldDraft, type SopDraft } from "@/lib/domain/sop-draft";
import type { StaffContext } from "@/lib/platform/context";
import { plainJson, type Tx } from "@/lib/platform/db";
import { writeTime } from "@/lib/platform/transaction";
import { type LatestVersion, lockSop, readLatest } from "./sop-publish.store";

/** Where a draft stands, folded from what was pressed; without what it says. */
export type DraftProgress = {
  state: DraftState;
  /** Whoever pressed "begin" or "submit" last: it comes back to them. */
  lastHolder: string;
  lastAt: Date;
};

export type DraftStepLine = { press: DraftPress | "begin"; note: string; by: string; at: Date };

export type KeptDraft = DraftProgress & {
  id: string;
  baseVersion: number;
  draft: SopDraft;
  /** Counts its changes, so that nobody agrees to what they have not seen. */
  revision: number;
  note: string;
  effectiveFrom: Date | null;
  steps: DraftStepLine[];
};

/** The open draft; null: there is none. */
export async function readOpenDraft(tx: Tx, sopKey: string): Promise<KeptDraft | null> {
  const kept = await tx.sopDraft.findFirst({
    where: { sopKey, endedAt: null },
    select: {
      id: true,
      baseVersion: true,
      content: true,
      revision: true,
      note: true,
      effectiveFrom: true,
      steps: {
        select: { press: true, byId: true, at: true, note: true, by: { select: { name: true } } },
        orderBy: IN_ORDER,
      },
    },
  });
  if (!kept) return null;
  const { content, steps, ...rest } = kept;
  return {
    ...rest,
    ...progressOf(steps),
    draft: content as unknown as SopDraft,
    steps: steps.map(({ press, note, by, at }) => ({ press: press as DraftStepLine["press"], note, by: by.name, at })),
  };
}

/** All that are open, with where they stand. */
export async function listOpenDrafts(tx: Tx): Promise<(DraftProgress & { key: string; title: string })[]> {
  const open = await tx.sopDraft.findMany({
    where: { endedAt: null },
    select: {
      sop: { select: { key: true, title: true } },
      steps: { select: { press: true, byId: true, at: true }, orderBy: IN_ORDER },
    },
    orderBy: { id: "asc" },
  });
  return open.map(({ sop, steps }) => ({ ...sop, ...progressOf(steps) }));
}

const IN_ORDER: { at?: "asc"; id?: "asc" }[] = [{ at: "asc" }, { id: "asc" }];

function progressOf(steps: readonly { press: string; byId: string; at: Date }[]): DraftProgress {
  return {
    state: foldDraft(steps.map(({ press, byId }) => ({ press: press as DraftStepLine["press"], by: byId }))),
    lastHolder: steps.findLast(({ press }) => press === "begin" || press === "submit")?.byId ?? "",
    lastAt: steps.at(-1)?.at ?? new Date(0),
  };
}

type LockedDraft = { sop: { key: string; title: string }; kept: KeptDraft; latest: LatestVersion };

/** The open draft under the lock of its SOP, with the version that it follows; null: there is none. */
export async function lockOpenDraft(tx: Tx, key: string): Promise<LockedDraft | null> {
  const sop = await lockSop(tx, key);
  const kept = sop && (await readOpenDraft(tx, key));
  const latest = kept && (await readLatest(tx, key));
  return sop && kept && latest ? { sop, kept, latest } : null;
}

export async function keepContent(tx: Tx, id: string, draft: SopDraft): Promise<void> {
  const data = { content: plainJson(draft), revision: { increment: 1 } };
  await tx.sopDraft.update({ where: { id }, data, select: { id: true } });
}

type Step = { press: DraftPress | "begin"; note?: string; after?: Date };

/** Answers with the step's own number, and when it was. */
export async function addStep(
  tx: Tx,
  ctx: StaffContext,
  draftId: string,
  { press, note = "", after }: Step,
): Promise<{ id: string; at: Date }> {
  const at = await writeTime(tx, ctx, after);
  const data = { draftId, press, note, byId: ctx.actor.id, at };
  return tx.sopDraftStep.create({ data, select: { id: true, at: true } });
}
