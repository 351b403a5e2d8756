import { describe, expect, test } from "vitest";
import { freeText, mandatoryText, plainSigns, reasonText, tidyText } from "./index";

const MISSING = "Isi ini.";
const name = mandatoryText({ missing: MISSING, most: 200 });

describe("one line", () => {
  test.each([
    ["  Siti   Aminah ", "Siti Aminah"],
    ["Siti\u00a0Aminah", "Siti Aminah"],
    ["\u202aSiti\u202c", "Siti"],
    ["\u200f\u200bSiti\ufeff\u2069", "Siti"],
    ["Si\u200bti", "Siti"],
    ["Si\u00adti", "Siti"],
    ["Si\ufe0fti", "Siti"],
    ["Siti\nAminah", "Siti Aminah"],
    ["Siti\u2028Aminah", "Siti Aminah"],
    ["\u2800Siti\u3164", "Siti"],
    ["e\u0301tage", "étage"],
    ["O", "O"],
    ["\u064a", "\u064a"],
    ["\u{20bb7}", "\u{20bb7}"],
    ["\u2067Siti\u2069", "Siti"],
    ["\u202bمحمد\u202c", "محمد"],
    ["مُحَمَّد", "مُحَمَّد"],
    ["Siti\u3000\u00a0 Aminah", "Siti Aminah"],
    ["e\u0301".repeat(200), "é".repeat(200)],
    [`a${"\u0316".repeat(500)}b`, `a${"\u0316".repeat(30)}b`],
    ["👩‍🍳 Dapur ❤️", "👩‍🍳 Dapur ❤️"],
    ["Kue 👩🏽‍🍳‍", "Kue 👩🏽‍🍳"],
    ["Si\u200dti", "Siti"],
    ["x".repeat(200), "x".repeat(200)],
  ])("%j is kept as %j", (typed, kept) => {
    expect(name.safeParse(typed)).toEqual({ success: true, data: kept });
  });

  test.each([
    ["", MISSING],
    ["   ", MISSING],
    ["\u200b\u200e", MISSING],
    ["\u3164", MISSING],
    ["\u115f\u1160\uffa0", MISSING],
    ["\u2800", MISSING],
    ["...", MISSING],
    ["🌶🌶", MISSING],
    ["12", MISSING],
    ["\u02bc", MISSING],
    ["\u0640\u02c8", MISSING],
    ["\u0301", MISSING],
    [null, MISSING],
    [["Siti"], MISSING],
    ["a\u202eb", "tidak terbaca"],
    ["a\u200fb", "tidak terbaca"],
    ["a\u2066b", "tidak terbaca"],
    ["a\u0000b", "tidak terbaca"],
    ["a\u0007b", "tidak terbaca"],
    ["a\u001bb", "tidak terbaca"],
    ["a\u0085b", "tidak terbaca"],
    ["a\ue000b", "tidak terbaca"],
    ["a\ud800b", "tidak terbaca"],
    ["x".repeat(201), "Paling banyak 200"],
  ])("%j is refused", (typed, sentence) => {
    const { error } = name.safeParse(typed);
    expect(error?.issues.map(({ message }) => message).join()).toContain(sentence);
  });
});

test("lines are kept where lines are meant, as one kind of line break", () => {
  expect(tidyText(" a \r\nb\rc\n\n\n\nd ", true)).toBe("a \nb\nc\n\nd");
  expect(freeText({ most: 20, lines: true }).parse("- satu\r\n- dua")).toBe("- satu\n- dua");
  expect(freeText({ most: 20 }).parse(" - ")).toBe("-");
  expect(freeText({ most: 20 }).safeParse("a\u202eb").success).toBe(false);
});

test("a reason has some words", () => {
  for (const typed of ["", "a", "12345", ".....", "\u200b\u200b\u200b\u200b\u200b"])
    expect(reasonText(MISSING).safeParse(typed).error?.issues[0]?.message).toBe(MISSING);
  expect(reasonText(MISSING).parse("KTP buram")).toBe("KTP buram");
});

test("digits are enough for hours", () => {
  const hours = mandatoryText({ missing: MISSING, most: 40, needs: "letter or digit" });
  expect(hours.parse("09.00\u201315.00")).toBe("09.00–15.00");
  expect(hours.safeParse("–").success).toBe(false);
});

test.each([
  ["\u202a+62 812\u202c", "+62 812"],
  ["０８１２", "0812"],
  ["（0812）", "(0812)"],
  ["0812\u20113456\u22127890", "0812-3456-7890"],
  ["0812\u00a03456\u202f7890", "0812 3456 7890"],
  ["1\ufe0f2", "12"],
  ["٠٨١٢", "٠٨١٢"],
])("%j stands on our keyboards as %j", (typed, plain) => {
  expect(plainSigns(typed)).toBe(plain);
});
