import "server-only";
import type { ReadyReason, ReasonedDecision } from "@/lib/domain/ready-reasons";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { shownReason } from "./reasons.messages";
import { type RequirementChoice, requirementChoices } from "./reasons.store";

export type ListedReason = ReadyReason;

const ROW = { id: true, requirement: true, decision: true, sentence: true } as const;
const MOST = 500;

/** The ready sentences of the office, in its order. */
export async function listReasons(_ctx: Context): Promise<ListedReason[]> {
  const rows = await db().requirementReason.findMany({
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: ROW,
    take: MOST,
  });
  return rows.map(reasonOf);
}

/** The sentence of that id, where it is meant for this requirement and this decision. */
export async function findReason(
  _ctx: Context,
  { id, requirement, decision }: { id: string; requirement: string; decision: string },
  on: Pick<Tx, "requirementReason"> = db(),
): Promise<ListedReason | null> {
  const row = await on.requirementReason.findUnique({ where: { id }, select: ROW });
  if (!row || row.decision !== decision || !["", requirement].includes(row.requirement)) return null;
  return reasonOf(row);
}

export type ReasonItem = ListedReason & { label: string; version: string };
export type ReasonBook = { reasons: ReasonItem[]; requirements: RequirementChoice[] };

/** As the admin edits them: every sentence, and every requirement that some service asks for. */
export async function getReasonBook(ctx: Context): Promise<ReasonBook> {
  const [reasons, requirements] = await Promise.all([listReasons(ctx), requirementChoices(db())]);
  const labels = new Map(requirements.map(({ key, label }) => [key, label]));
  return {
    reasons: reasons.map((reason) => ({
      ...reason,
      label: reason.requirement === "" ? "Semua persyaratan" : (labels.get(reason.requirement) ?? reason.requirement),
      version: formVersion(shownReason(reason)),
    })),
    requirements,
  };
}

function reasonOf({ id, requirement, decision, sentence }: Record<keyof typeof ROW, string>): ListedReason {
  return { id, requirement, decision: decision as ReasonedDecision, sentence };
}
