import "server-only";
import type { Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";

const ROW = {
  id: true,
  year: true,
  agenda: true,
  receivedOn: true,
  sender: true,
  theirNumber: true,
  theirDate: true,
  subject: true,
  urgency: true,
  security: true,
  filedAt: true,
  voidedAt: true,
} as const;

/** The letter, held against everybody else who writes about it; null: there is none. */
export async function lockIncoming(tx: Tx, id: string) {
  const [held] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM incoming_letter WHERE id = ${id}::uuid FOR UPDATE`;
  if (!held) return null;
  const row = await tx.incomingLetter.findUniqueOrThrow({ where: { id }, select: ROW });
  return { ...row, receivedOn: isoDay(row.receivedOn), theirDate: isoDay(row.theirDate) };
}

export type HeldIncoming = NonNullable<Awaited<ReturnType<typeof lockIncoming>>>;

/** Dispositions that were given and not taken back. */
export async function countDispositions(tx: Tx, letterId: string): Promise<number> {
  return tx.disposition.count({ where: { letterId, state: { not: "withdrawn" } } });
}
