import { askRowTimes, countRowTimes } from "@/lib/cases/row-times";

/** Counts the row times of every run anew. Stopped half-way, the worker goes on with what is left. */
export async function runRecount(): Promise<void> {
  await askRowTimes();
  const counted = await countRowTimes(new Date());
  process.stdout.write(`${counted.toLocaleString("id-ID")} riwayat dihitung ulang untuk laporan SOP.\n`);
}
