import "server-only";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";

/** Years in which an application was sent, without a gap, and this one; newest first. */
export async function listSentYears(on: Pick<Tx, "$queryRaw">, now: Date): Promise<number[]> {
  const thisYear = Number(witaDate(now).slice(0, 4));
  const [found] = await on.$queryRaw<[{ first: number | null; last: number | null }]>`
    SELECT extract(year FROM min(submitted_at) AT TIME ZONE 'Asia/Makassar')::int AS first,
      extract(year FROM max(submitted_at) AT TIME ZONE 'Asia/Makassar')::int AS last
    FROM application WHERE status <> 'draft'`;
  const first = Math.min(found.first ?? thisYear, thisYear);
  const last = Math.max(found.last ?? thisYear, thisYear);
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}
