import "server-only";
import { type SopAnswer, type SopAnswerKind, type SopMark, sameMark } from "@/lib/domain/sop-mark";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";

/** The newest answer to each question of these SOPs, by sameMark within its SOP. */
export async function readAnswers(
  _ctx: Context,
  keys: readonly string[],
  tx?: Tx,
): Promise<Map<string, Map<string, SopAnswer>>> {
  const rows = await (tx ?? db()).sopAnswer.findMany({
    where: { sopKey: { in: [...keys] } },
    select: {
      sopKey: true,
      kind: true,
      place: true,
      wording: true,
      answer: true,
      note: true,
      at: true,
      by: { select: { name: true } },
    },
    orderBy: { id: "asc" },
  });
  const answers = new Map(keys.map((key) => [key, new Map<string, SopAnswer>()]));
  for (const { sopKey, kind, place, wording, answer, note, at, by } of rows) {
    const about = sameMark({ kind: kind as SopMark["kind"], place, wording });
    answers.get(sopKey)?.set(about, { kind: answer as SopAnswerKind, note, by: by.name, at });
  }
  return answers;
}

/** Whether the office confirmed what stands there, for a page that shows this one alone. */
export async function isConfirmed(_ctx: Context, mark: Pick<SopMark, "kind" | "place" | "wording">): Promise<boolean> {
  const newest = await db().sopAnswer.findFirst({ where: mark, select: { answer: true }, orderBy: { id: "desc" } });
  return newest?.answer === "confirmed";
}
