import "server-only";
import type { Tx } from "@/lib/platform/db";

/** NIBs issued in a month (from 1) of the year, by the kecamatan of the business. */
export type NibCount = { code: string; month: number; count: number };

export async function countNibs(on: Pick<Tx, "$queryRaw">, year: number): Promise<NibCount[]> {
  return on.$queryRaw<NibCount[]>`
    SELECT kecamatan_code AS code, extract(month FROM issued_on)::int AS month, count(*)::int AS count
    FROM nib_issue WHERE issued_on >= make_date(${year}::int, 1, 1) AND issued_on < make_date(${year}::int + 1, 1, 1)
    GROUP BY 1, 2`;
}
