import "server-only";
import { ok } from "@/lib/domain/result";
import { sameMark } from "@/lib/domain/sop-mark";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { ANSWER_LABELS, acts, answerWords } from "./sop.messages";
import { canAnswerSop } from "./sop.policy";
import { findSop } from "./sop.queries";
import type { AnswerMark } from "./sop.schema";
import { readAnswers } from "./sop-answers.queries";

/**
 * What the office says to one open question of the version in effect. Kept for good with who and when; a later answer to
 * the same question takes its place.
 */
export async function answerMark(ctx: StaffContext, { key, place, wording, version, ...said }: AnswerMark) {
  if (!canAnswerSop(ctx.actor)) return refused("no_right");
  const sop = await findSop(ctx, key);
  const mark = sop?.marks.find((one) => one.place === place && one.wording === wording);
  if (!mark) return refused("not_found");
  return transaction(ctx, async (tx) => {
    // One after the other: the second is told what the first said.
    await tx.$queryRaw`SELECT key FROM sop WHERE key = ${key} FOR UPDATE`;
    const answered = (await readAnswers(ctx, [key], tx)).get(key)?.get(sameMark(mark));
    const now = { answer: answered?.kind, note: answered?.note };
    const edit = { now, wanted: said, labels: ANSWER_LABELS, say: answerWords };
    const stale = version !== undefined && staleEdit({ version, ...edit });
    if (stale) return stale;
    const data = { ...said, sopKey: key, kind: mark.kind, place, wording, byId: ctx.actor.id, at: ctx.clock() };
    await tx.sopAnswer.create({ data, select: { id: true } });
    const detail = { place, ...said };
    await recordAudit(tx, ctx, { action: acts["sop.answered"], subjectType: "sop", subjectId: key, detail });
    return ok({ key });
  });
}
