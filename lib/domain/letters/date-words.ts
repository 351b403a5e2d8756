import { formatRupiah } from "../money";
import { MONTH_NAMES } from "../months";
import { formatDate, formatShortDate, type WitaDate } from "../working-time";
import { terbilang } from "./terbilang";

/**
 * The days of something, first to last, as letters name them: "Senin, 7 Desember 2026",
 * "Senin s.d. Jumat, 7 s.d. 11 Desember 2026"; month and year stand twice only where they differ.
 */
export function formatDateRange(first: WitaDate, last: WitaDate | null): string {
  if (last === null || last === first) return formatDate(first);
  return `${weekdayOf(first)} s.d. ${weekdayOf(last)}, ${beforeLast(first, last)} s.d. ${formatShortDate(last)}`;
}

/** "Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam", as a Berita Acara begins. */
export function dateInWords(day: WitaDate): string {
  const [year, month, date] = partsOf(day);
  return `${weekdayOf(day)}, tanggal ${terbilang(date)} bulan ${MONTH_NAMES[month - 1]} tahun ${terbilang(year)}`;
}

/** "Rp1.500.000,00": whole rupiah in a bigint or a number. */
export function formatRupiahWithCents(amount: bigint | number): string {
  return `${formatRupiah(amount)},00`;
}

/**
 * "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)"; whole rupiah.
 * @throws RangeError below 0 and above 999 trillion, as terbilang
 */
export function rupiahInWords(amount: bigint | number): string {
  return `${formatRupiahWithCents(amount)} (${terbilang(amount)} rupiah)`;
}

function beforeLast(first: WitaDate, last: WitaDate): string {
  const [year, month, date] = partsOf(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${date}`;
  return year === partsOf(last)[0] ? `${date} ${MONTH_NAMES[month - 1]}` : formatShortDate(first);
}

function weekdayOf(day: WitaDate): string {
  return formatDate(day).split(",", 1)[0] ?? "";
}

function partsOf(day: WitaDate): [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}
