import "server-only";
import type { FileCell, TableFile } from "@/lib/domain/table-file";

/** A page of paper holds some thirty lines; beyond this nobody prints a book at once. */
const MOST = 5000;

/** A book whole, for a page that is printed; `cut`: there is more of it. */
export async function collectTable({ title, columns, portions }: TableFile) {
  const rows: FileCell[][] = [];
  for await (const portion of portions) {
    rows.push(...portion);
    if (rows.length > MOST) break;
  }
  return { title, columns, rows: rows.slice(0, MOST), cut: rows.length > MOST };
}
