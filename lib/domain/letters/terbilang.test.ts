import { expect, test } from "vitest";
import { countInWords, terbilang } from "./terbilang";

test.each([
  [0, "nol"],
  [1, "satu"],
  [10, "sepuluh"],
  [11, "sebelas"],
  [12, "dua belas"],
  [19, "sembilan belas"],
  [20, "dua puluh"],
  [21, "dua puluh satu"],
  [100, "seratus"],
  [101, "seratus satu"],
  [110, "seratus sepuluh"],
  [111, "seratus sebelas"],
  [200, "dua ratus"],
  [999, "sembilan ratus sembilan puluh sembilan"],
  [1_000, "seribu"],
  [1_001, "seribu satu"],
  [1_100, "seribu seratus"],
  [2_000, "dua ribu"],
  [11_000, "sebelas ribu"],
  [100_000, "seratus ribu"],
  [101_000, "seratus satu ribu"],
  [1_000_000, "satu juta"],
  [1_001_000, "satu juta seribu"],
  [1_500_000, "satu juta lima ratus ribu"],
  [1_000_000_000, "satu miliar"],
  [1_000_000_000_000, "satu triliun"],
  [2_026, "dua ribu dua puluh enam"],
])("%d", (number, expected) => {
  expect(terbilang(number)).toBe(expected);
});

test("up to 999 trillion, and not beyond", () => {
  expect(terbilang(999_999_999_999_999n)).toMatch(/^sembilan ratus sembilan puluh sembilan triliun /);
  expect(() => terbilang(1_000_000_000_000_000n)).toThrow(RangeError);
  expect(() => terbilang(-1)).toThrow(RangeError);
});

test("a count bears its figure", () => {
  expect(countInWords(12)).toBe("12 (dua belas)");
});
