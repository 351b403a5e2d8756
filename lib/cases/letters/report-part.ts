import "server-only";
import { countInWords } from "@/lib/domain/letters/terbilang";
import { MONTH_NAMES } from "@/lib/domain/months";
import { findKecamatan, KECAMATAN } from "@/lib/domain/regions";
import type { Tx } from "@/lib/platform/db";
import { countNibs, type NibCount } from "../nib-counts";
import type { LetterPart } from "./part";

/** SOP 3: "laporan jumlah penerbitan NIB" of a month; the year's figures run from January to the end of that month. */
export async function readReportPart(
  tx: Pick<Tx, "$queryRaw">,
  { year, month }: { year: number; month: number },
): Promise<LetterPart> {
  const counts = (await countNibs(tx, year)).filter((count) => count.month <= month);
  const inMonth = (number: number) => sum(counts.filter((count) => count.month === number));
  const codes = new Set([...KECAMATAN.map(({ code }) => code), ...counts.map(({ code }) => code)]);
  const kecamatan = [...codes].map((code) => {
    const own = counts.filter((count) => count.code === code);
    const now = sum(own.filter((count) => count.month === month));
    return { kecamatan: findKecamatan(code)?.name ?? code, bulan_ini: `${now}`, tahun_ini: `${sum(own)}` };
  });
  return {
    fields: {
      tahun: `${year}`,
      bulan: MONTH_NAMES[month - 1] ?? null,
      jumlah_nib: countInWords(sum(counts)),
      jumlah_nib_bulan: countInWords(inMonth(month)),
    },
    lists: {},
    tables: {
      nib_per_bulan: MONTH_NAMES.slice(0, month).map((bulan, index) => ({ bulan, jumlah: `${inMonth(index + 1)}` })),
      nib_per_kecamatan: kecamatan.sort((a, b) => a.kecamatan.localeCompare(b.kecamatan, "id")),
    },
  };
}

function sum(counts: readonly NibCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
