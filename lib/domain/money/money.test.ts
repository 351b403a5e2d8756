import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount, formatRupiah, parseRupiah, parseWhole } from "./index";

test.each([
  [0n, "Rp0"],
  [999n, "Rp999"],
  [1_000n, "Rp1.000"],
  [1_500_000n, "Rp1.500.000"],
  [9_223_372_036_854_775_807n, "Rp9.223.372.036.854.775.807"],
  [-2_500n, "-Rp2.500"],
])("%s is written %s", (amount, text) => {
  expect(formatRupiah(amount)).toBe(text);
});

test.each([
  ["1.500.000", 1_500_000n],
  ["1500000", 1_500_000n],
  ["Rp1.500.000", 1_500_000n],
  [" rp. 1.500.000,00 ", 1_500_000n],
  ["1.500.000,-", 1_500_000n],
  ["0", 0n],
  ["007", 7n],
  ["1,500,000", 1_500_000n],
  ["1,500,000.00", 1_500_000n],
  ["Rp 1.500.000,-", 1_500_000n],
  ["Rp. 1.500.000 ,-", 1_500_000n],
  ["1.500.000.-", 1_500_000n],
  ["1.500.000,\u2212", 1_500_000n],
  ["1500000,00", 1_500_000n],
  ["1500000.00", 1_500_000n],
  ["Rp\u00a01.500.000", 1_500_000n],
  ["1 500 000", 1_500_000n],
  ["1\u202f500\u202f000", 1_500_000n],
  ["１．５００．０００", 1_500_000n],
  ["１５０００００", 1_500_000n],
  ["\u202a1.500.000\u202c", 1_500_000n],
  ["1.500\u200b.000", 1_500_000n],
  ["1.\ufe0f500.000", 1_500_000n],
  ["1. 500. 000", 1_500_000n],
  ["1.500.000 rupiah", 1_500_000n],
  ["Rp: 1.500.000", 1_500_000n],
  ["1.500.000 Rp.", 1_500_000n],
  ["IDR1,500,000.00", 1_500_000n],
  ["1 500 000,00", 1_500_000n],
  ["１．５００．０００，００", 1_500_000n],
  ["Rp\u202f1.500.000,\u2014", 1_500_000n],
  ["\u20661.500.000\u2069", 1_500_000n],
  ["500,000", 500_000n],
  ["25,000", 25_000n],
  ["25.000", 25_000n],
  ["500,00", 500n],
])("%j is read as %s", (text, value) => {
  expect(parseRupiah(text)).toEqual({ ok: true, value });
});

test.each([
  ["", "money_empty"],
  ["Rp", "money_empty"],
  ["-5", "money_characters"],
  ["dua juta", "money_characters"],
  ["1e9", "money_characters"],
  ["1,5 juta", "money_characters"],
  ["1.500.000 / bulan", "money_characters"],
  ["٥٠٠٠٠٠", "money_characters"],
  ["1²", "money_characters"],
  ["1'500'000", "money_characters"],
  ["1·500·000", "money_characters"],
  ["1.500.000-2.000.000", "money_characters"],
  ["\u00b11.500.000", "money_characters"],
  ["500rb", "money_characters"],
  ["1.500.000\u0000", "money_characters"],
  ["1..500.000", "money_grouping"],
  ["1,.500", "money_grouping"],
  ["01.500.000", "money_grouping"],
  ["1 500.00", "money_grouping"],
  ["1 500,0", "money_grouping"],
  ["\u22125", "money_characters"],
  ["2.500.00", "money_grouping"],
  ["1,5", "money_grouping"],
  ["25,00,000", "money_grouping"],
  ["1 5", "money_grouping"],
  ["150 0000", "money_grouping"],
  ["1500.000", "money_grouping"],
  ["1 500.000", "money_grouping"],
  ["0.500", "money_grouping"],
  ["0,500", "money_grouping"],
  ["25.", "money_grouping"],
  ["25,", "money_grouping"],
  ["1.500,000", "money_decimals"],
  ["1,500.000", "money_decimals"],
  ["1,500,000.50", "money_decimals"],
  ["1500000.5", "money_decimals"],
  ["1.5", "money_grouping"],
  ["15.00", "money_grouping"],
  ["1.500.00", "money_grouping"],
  ["1.500,50", "money_decimals"],
  ["9.223.372.036.854.775.808", "money_too_large"],
  ["9".repeat(500), "money_too_large"],
])("%j is refused: %s", (text, code) => {
  expect(parseRupiah(text)).toEqual({ ok: false, code });
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_223_372_036_854_775_807n }), (amount) => {
      for (const text of [formatRupiah(amount), formatAmount(amount), String(amount)])
        expect(parseRupiah(text)).toEqual({ ok: true, value: amount });
    }),
  );
});

test.each([
  ["12", 12],
  ["1.000", 1_000],
  ["1,000", 1_000],
  ["１２", 12],
  ["\u200e 40 ", 40],
])("%j is the whole number %s", (text, value) => {
  expect(parseWhole(text)).toBe(value);
});

test.each(["", "2.5", "2,5", "2.50", "1e3", "0x10", "-3", "sepuluh", "10 orang", "1 2", "٣", "½", "9".repeat(20)])(
  "%j is no whole number",
  (text) => {
    expect(parseWhole(text)).toBeNull();
  },
);
