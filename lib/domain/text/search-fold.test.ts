import { expect, test } from "vitest";
import { oneLetterOff, searchFold, searchWords } from "./search-fold";

test.each([
  ["Ma'ruf", "Ma’ruf"],
  ["Ma'ruf", "MARUF"],
  ["Ma`ruf", "Ma\u02bcruf"],
  ["Ma'ruf", "Ma\u02bfruf"],
  ["Ma'ruf", "Ma\u02beruf"],
  ["Ma'ruf", "Ma\ua78cruf"],
  ["Ma'ruf", "Ma\uff07ruf"],
  ["Ma'ruf", "Ma\u201bruf"],
  ["H Abdul", "H. Abdul"],
  ["H.Abdul", "H.  Abdul "],
  ["Renée", "Rene\u0301e"],
  ["Renée", "renee"],
  ["Al-Amin", "Al Amin"],
  ["Al\u2011Amin", "al amin"],
  ["Siti\u00a0Aminah", "Siti Aminah"],
  ["Siti\u200bAminah", "SitiAminah"],
  ["ＳＩＴＩ", "siti"],
  ["UD. Berkah, Jaya", "ud berkah jaya"],
  ['Kios "Ibu" (Sari)', "kios ibu sari"],
  ["Al\u2212Amin", "al-amin"],
  ["\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f", "\u0645\u062d\u0645\u062f"],
  ["\u0645\u0640\u062d\u0640\u0645\u0640\u062f", "\u0645\u062d\u0645\u062f"],
  ["\u0623\u064e\u062d\u0652\u0645\u064e\u062f", "\u0627\u062d\u0645\u062f"],
  ["Łukasz ŁÓDŹ", "lukasz lodz"],
  ["SØREN Ǿst", "soren ost"],
  ["Đặng", "Dang"],
  ["Weiß WEIẞ", "weiss weiss"],
  ["Æsir Ǽon", "aesir aeon"],
  ["Œuvre", "OEUVRE"],
])("%j and %j are one", (left, right) => {
  expect(searchFold(left)).toBe(searchFold(right));
});

test("words are found in any order, each once", () => {
  expect(searchWords("aminah  Siti, siti")).toEqual(["aminah", "siti"]);
  expect(searchWords(" .%_\\ ")).toEqual([]);
});

test.each(["H. Abdul Karim", "Haji Abdul Karim", "Hj. Abdul Karim", "H.Abdul Karim"])(
  "%s is found by any writing of the title",
  (name) => {
    for (const typed of ["H Abdul", "H. Abdul", "haji abdul", "Abdul, Haji", "Hajjah Abdul", "hj. abdul"])
      for (const word of searchWords(typed)) expect(searchFold(name), typed).toContain(word);
    expect(searchWords("Haji")).toEqual(["haji"]);
  },
);

const matches = (word: string, typed: string) =>
  oneLetterOff(typed).some((pattern) => new RegExp(pattern.replaceAll("_", ".")).test(word));

test.each([
  ["husniati", "husniyati"],
  ["husniati", "husnati"],
  ["husniati", "husmiati"],
  ["husniati", "husnaiti"],
  ["husniati", "usniati"],
  ["husniati", "husniat"],
  ["husniati", "xhusniati"],
  ["siti", "sitti"],
])("%s is found by %s", (word, typed) => {
  expect(matches(word, typed)).toBe(true);
});

test("two letters off are another word, and short words are not guessed", () => {
  expect(matches("husniati", "husmyati")).toBe(false);
  expect(oneLetterOff("ida")).toEqual([]);
});
