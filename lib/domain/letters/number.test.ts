import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LETTER_SERIES } from "./kind";
import {
  DEFAULT_NUMBER_FORMAT,
  formatNumber,
  NUMBER_PARTS,
  NumberFormat,
  type NumberParts,
  problemsOf,
} from "./number";
import { roman } from "./roman";

const LETTER: NumberParts = {
  security: "B",
  classification: "500.3.6",
  series: "surat",
  serial: 12,
  inserted: null,
  date: "2026-11-23",
};
const format = (changes: Partial<NumberFormat> = {}): NumberFormat =>
  NumberFormat.parse(Object.assign({}, DEFAULT_NUMBER_FORMAT, changes));
const letter = (changes: Partial<NumberParts> = {}): NumberParts => Object.assign({}, LETTER, changes);

describe("a number", () => {
  test.each([
    ["as the portal ships", {}, {}, "500.3.6/012/DISKOPUKM/XI/2026"],
    ["of a decree", {}, { series: "keputusan" }, "500.3.6/012/SK/DISKOPUKM/XI/2026"],
    ["above the zeros", {}, { serial: 1234 }, "500.3.6/1234/DISKOPUKM/XI/2026"],
    ["inserted", {}, { serial: 5, inserted: 1 }, "500.3.6/005.01/DISKOPUKM/XI/2026"],
    ["inserted twelfth", {}, { serial: 5, inserted: 12 }, "500.3.6/005.12/DISKOPUKM/XI/2026"],
    ["without zeros", { serialDigits: 1 }, { serial: 5 }, "500.3.6/5/DISKOPUKM/XI/2026"],
    ["of January", {}, { date: "2027-01-02" }, "500.3.6/012/DISKOPUKM/I/2027"],
    [
      "with its security first",
      { parts: ["security", "classification", "serial", "unit", "year"] },
      { security: "SR" },
      "SR/500.3.6/012/DISKOPUKM/2026",
    ],
    ["in another order", { parts: ["serial", "unit", "classification", "year"] }, {}, "012/DISKOPUKM/500.3.6/2026"],
  ] as const)("%s", (_name, changes, parts, expected) => {
    expect(formatNumber(format(changes as Partial<NumberFormat>), letter(parts))).toBe(expected);
  });

  test("never has an empty part", () => {
    expect(() => formatNumber(format({ unitCode: "" }), letter())).toThrow("unit");
    expect(() => formatNumber(format(), letter({ classification: "" }))).toThrow("classification");
  });

  test("is nobody else's while the format is sound", () => {
    const parts = fc.record({
      series: fc.constantFrom(...LETTER_SERIES),
      serial: fc.integer({ min: 1, max: 11 }),
      inserted: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
      date: fc.constantFrom("2026-01-31", "2026-12-01", "2027-01-01"),
    });
    const formats = fc
      .record({ parts: fc.uniqueArray(fc.constantFrom(...NUMBER_PARTS)), serialDigits: fc.integer({ min: 1, max: 6 }) })
      .map((changes): NumberFormat => Object.assign({}, DEFAULT_NUMBER_FORMAT, changes))
      .filter((made) => problemsOf(made).length === 0);
    const key = ({ series, serial, inserted, date }: NumberParts) =>
      [series, date.slice(0, 4), serial, inserted].join();
    fc.assert(
      fc.property(formats, parts.map(letter), parts.map(letter), (made, one, other) => {
        fc.pre(key(one) !== key(other));
        expect(formatNumber(made, one)).not.toBe(formatNumber(made, other));
      }),
    );
  });
});

describe("a format", () => {
  test("as the portal ships is sound", () => {
    expect(problemsOf(DEFAULT_NUMBER_FORMAT)).toEqual([]);
  });

  test.each([
    [{ unitCode: "" }, "unit", "belum diisi"],
    [{ parts: ["classification", "series", "unit", "year"] }, "serial", "bernomor sama"],
    [{ parts: ["classification", "serial", "series", "month"] }, "year", "terpakai lagi"],
    [{ parts: ["serial", "series", "serial", "year"] }, "serial", "lebih dari sekali"],
    [{ parts: ["classification", "serial", "year"] }, "series", "surat dan keputusan dan sertifikat"],
    [{ marks: { surat: "", keputusan: "sk", sertifikat: "SK" } }, "series", "keputusan dan sertifikat"],
  ] as const)("%o has a problem with its %s", (changes, part, words) => {
    const problems = problemsOf(format(changes as Partial<NumberFormat>));
    expect(problems.map((problem) => problem.part)).toEqual([part]);
    expect(problems[0]?.words).toContain(words);
  });

  test("with a part that is always empty is told so, besides", () => {
    const problems = problemsOf(format({ marks: { surat: "", keputusan: "", sertifikat: "" } }));
    expect(problems.map(({ words }) => words)).toContainEqual(expect.stringContaining("tidak satu pun tandanya diisi"));
  });

  test("without the unit needs no unit code", () => {
    expect(problemsOf(format({ unitCode: "", parts: ["serial", "series", "year"] }))).toEqual([]);
  });

  test.each(["A/B", "DISKOP UKM", "#read", "-X", "x".repeat(31)])("takes no unit code %s", (unitCode) => {
    expect(NumberFormat.safeParse(Object.assign({}, DEFAULT_NUMBER_FORMAT, { unitCode })).success).toBe(false);
  });
});

test.each([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [11, "XI"],
  [12, "XII"],
  [44, "XLIV"],
  [1999, "MCMXCIX"],
  [2026, "MMXXVI"],
  [3999, "MMMCMXCIX"],
])("%d is %s", (number, expected) => {
  expect(roman(number)).toBe(expected);
});

test.each([0, -1, 1.5, 4000, Number.NaN])("no Roman numeral for %d", (number) => {
  expect(() => roman(number)).toThrow(RangeError);
});
