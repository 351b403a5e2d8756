import "server-only";
import type { Refused } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { dutiesIn, type Refusal, type RefusalCode } from "@/lib/domain/workflow";
import { formatDateTime } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { CaseRun } from "./case-run";
import type { RefusedRun } from "./decision";
import { describeHistory, staffInHistory } from "./words/history";

/** Refused because the run stands otherwise than the page showed it. */
const MOVED_ON: ReadonlySet<RefusalCode> = new Set([
  "held_by_other",
  "duty_not_open",
  "duty_not_held",
  "holder_changed",
  "holder_already",
  "wrong_state",
]);

/** Of two of the office at once, the one who comes second reads who did what, and when. Citizens hear no names. */
export async function sayLastChange(
  tx: Tx,
  { actor }: Context,
  { run, refusal }: RefusedRun,
): Promise<Refused<Refusal>> {
  const last = run.history.at(-1);
  if (actor.kind !== "staff" || !last || !MOVED_ON.has(refusal.code)) return refusal;
  const ids = staffInHistory([last]).filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const staff = await tx.staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const [line] = describeHistory([last], { duties: dutiesOf(run), staff: names, requirements: requirementsOf(run) });
  if (!line) return refusal;
  return {
    ...refusal,
    sentence: `${refusal.sentence} Terakhir: ${line.actor}, ${formatDateTime(line.at)}. ${line.what}.`,
  };
}

function dutiesOf({ definition, scope }: CaseRun) {
  return dutiesIn(definition, scope).map(({ id, role, verb, row }) => ({ id, role, verb, row: row.no }));
}

function requirementsOf({ requirements }: CaseRun) {
  return new Map((requirements as RequirementEntry[]).map(({ key, label }) => [key, label]));
}
