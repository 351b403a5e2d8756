import "server-only";
import type { NumberedBook } from "@/lib/domain/numbered-books";
import type { Tx } from "@/lib/platform/db";

export type Skipped = { series: NumberedBook; year: number; from: number; to: number };

/** The newest restore whose numbers nobody has looked at; others who would do so wait. */
export async function lockOpenRestoration(tx: Tx): Promise<{ id: number; skipped: Skipped[] } | null> {
  const [row] = await tx.$queryRaw<{ id: number; skipped: Skipped[] }[]>`
    SELECT id, skipped FROM restoration WHERE numbers_checked_at IS NULL ORDER BY id DESC LIMIT 1 FOR UPDATE`;
  return row ?? null;
}

/** Lets a register go on after `last`. Says where it stood; null: it stands higher already. */
export async function raiseCounter(
  tx: Tx,
  { series, year, last }: { series: NumberedBook; year: number; last: number },
): Promise<number | null> {
  await tx.$executeRaw`INSERT INTO number_series (series, year, last) VALUES (${series}, ${year}::int, 0) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT last FROM number_series WHERE series = ${series} AND year = ${year}::int FOR UPDATE`;
  const before = row?.last ?? 0;
  if (before > last) return null;
  await tx.$executeRaw`UPDATE number_series SET last = ${last}::int WHERE series = ${series} AND year = ${year}::int`;
  return before;
}
