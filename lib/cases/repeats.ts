import "server-only";
import { ok } from "@/lib/domain/result";
import type { Prisma, Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

/** The first answer to a repeated form (law 7), or null when the id is new; an id that another case's form has used is no id of ours. */
export async function findAnswered(tx: Tx, requestId: string, applicationId: string) {
  const before = await tx.submitRequest.findUnique({
    where: { id: requestId },
    select: { applicationId: true, answer: true },
  });
  if (!before) return null;
  return before.applicationId === applicationId ? ok(before.answer as object) : refused("invalid_input");
}

/** The answer must hold no secret: it is stored in plain form. */
export async function rememberAnswer(
  tx: Tx,
  kept: { requestId: string; applicationId: string; command: string; answer: Prisma.InputJsonObject },
): Promise<void> {
  const { requestId: id, ...row } = kept;
  await tx.submitRequest.create({ data: { id, ...row }, select: { id: true } });
}
