import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAmount, formatRupiah, parseRupiah } from "./index";

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
])("%j is read as %s", (text, value) => {
  expect(parseRupiah(text)).toEqual({ ok: true, value });
});

test.each([
  ["", "money_empty"],
  ["Rp", "money_empty"],
  ["-5", "money_characters"],
  ["dua juta", "money_characters"],
  ["1e9", "money_characters"],
  ["1,500,000", "money_characters"],
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
