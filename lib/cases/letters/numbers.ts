import "server-only";
import type { AGENDA_SERIES } from "@/lib/domain/incoming-letters/incoming-letter";
import type { LetterSeries } from "@/lib/domain/letters/kind";
import type { Tx } from "@/lib/platform/db";

/**
 * The next `count` serials of a register in one year, taken in this transaction: whoever rolls back has taken none, and
 * whoever comes meanwhile waits. Says the first of them; they follow each other. Law 8: no gap and no double.
 */
export async function takeSerials(
  tx: Tx,
  { series, year, count }: { series: LetterSeries | typeof AGENDA_SERIES; year: number; count: number },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO number_series AS s (series, year, last) VALUES (${series}, ${year}::int, ${count}::int)
    ON CONFLICT (series, year) DO UPDATE SET last = s.last + ${count}::int RETURNING last`;
  if (!row) throw new Error(`No serial of ${series} ${year}`);
  return row.last - count + 1;
}

/**
 * After a restore nobody knows which numbers of that year and the years before left the office since the backup, until
 * an admin has said so: whoever gives numbers asks here first. A year that began later has none that are unknown.
 */
export async function areNumbersUnchecked(tx: Tx, year: number): Promise<boolean> {
  const begins = new Date(`${year}-01-01T00:00:00+08:00`);
  return (await tx.restoration.count({ where: { numbersCheckedAt: null, restoredAt: { gte: begins } } })) > 0;
}
