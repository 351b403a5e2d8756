import { expect, test } from "vitest";
import { dateInWords, formatDateRange, formatRupiahWithCents, rupiahInWords } from "./date-words";

test.each([
  ["2026-11-23", null, "Senin, 23 November 2026"],
  ["2026-11-23", "2026-11-23", "Senin, 23 November 2026"],
  ["2026-12-07", "2026-12-08", "Senin s.d. Selasa, 7 s.d. 8 Desember 2026"],
  ["2026-12-07", "2026-12-11", "Senin s.d. Jumat, 7 s.d. 11 Desember 2026"],
  ["2026-11-30", "2026-12-04", "Senin s.d. Jumat, 30 November s.d. 4 Desember 2026"],
  ["2026-12-28", "2027-01-01", "Senin s.d. Jumat, 28 Desember 2026 s.d. 1 Januari 2027"],
  ["2025-12-07", "2026-12-07", "Minggu s.d. Senin, 7 Desember 2025 s.d. 7 Desember 2026"],
  ["2028-02-29", "2028-03-01", "Selasa s.d. Rabu, 29 Februari s.d. 1 Maret 2028"],
])("%s to %s: %s", (first, last, expected) => {
  expect(formatDateRange(first, last)).toBe(expected);
});

test.each([
  ["2026-11-23", "Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam"],
  ["2026-12-01", "Selasa, tanggal satu bulan Desember tahun dua ribu dua puluh enam"],
  ["2027-01-11", "Senin, tanggal sebelas bulan Januari tahun dua ribu dua puluh tujuh"],
  ["2028-02-29", "Selasa, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh delapan"],
  ["2030-08-10", "Sabtu, tanggal sepuluh bulan Agustus tahun dua ribu tiga puluh"],
])("%s in words", (day, expected) => {
  expect(dateInWords(day)).toBe(expected);
});

test.each([
  [0, "Rp0,00 (nol rupiah)"],
  [1_000, "Rp1.000,00 (seribu rupiah)"],
  [1_500_000, "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)"],
  [111_111n, "Rp111.111,00 (seratus sebelas ribu seratus sebelas rupiah)"],
  [2_000_000_000n, "Rp2.000.000.000,00 (dua miliar rupiah)"],
])("%s in rupiah", (amount, expected) => {
  expect(rupiahInWords(amount)).toBe(expected);
});

test("a debt has figures and no words", () => {
  expect(formatRupiahWithCents(-2_500)).toBe("-Rp2.500,00");
  expect(() => rupiahInWords(-1)).toThrow(RangeError);
});
