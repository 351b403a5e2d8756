import "server-only";
import { type Handling, USUAL_HANDLING } from "@/lib/domain/letters/handling";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { acts } from "./letter-templates.messages";

type NewVersion = {
  kind: string;
  /** The newest, as `lockNewest` gave it. */
  follows: number;
  content: Prisma.InputJsonValue;
  handling?: Handling;
  note: string;
  act?: keyof typeof acts;
};

/** Nobody else saves a version of this kind until the transaction is over; 0: the words that the portal ships with. */
export async function lockNewest(tx: Tx, kind: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`letter_template:${kind}`}, 0))) AS waited`;
  const { _max } = await tx.letterTemplate.aggregate({ where: { kind }, _max: { version: true } });
  return _max.version ?? 0;
}

/** Writes the next version of a kind and says which. */
export async function saveVersion(
  tx: Tx,
  ctx: StaffContext,
  { kind, follows, content, note, handling = USUAL_HANDLING, act = "letter_template.saved" }: NewVersion,
): Promise<number> {
  const version = follows + 1;
  await tx.letterTemplate.create({
    data: { kind, version, content, note, ...handling, createdBy: ctx.actor.id, createdAt: ctx.clock() },
    select: { version: true },
  });
  await recordAudit(tx, ctx, {
    action: acts[act],
    subjectType: "letter_template",
    subjectId: kind,
    detail: { version },
  });
  return version;
}
