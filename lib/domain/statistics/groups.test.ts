import { expect, test } from "vitest";
import KBLI from "../kbli/kbli-2020.json" with { type: "json" };
import { AGE_GROUPS, ageGroup, UNKNOWN_AGE } from "./age-groups";
import { kbliSection } from "./kbli-sections";

test.each([
  [2010, "Di bawah 25 tahun"],
  [2002, "Di bawah 25 tahun"],
  [2001, "25 sampai 34 tahun"],
  [1992, "25 sampai 34 tahun"],
  [1991, "35 sampai 44 tahun"],
  [1981, "45 sampai 54 tahun"],
  [1971, "55 tahun ke atas"],
  [1900, "55 tahun ke atas"],
  [null, UNKNOWN_AGE],
  // Typed wrong: born after the year.
  [2030, UNKNOWN_AGE],
])("who was born in %s is in 2026: %s", (born, group) => {
  expect(ageGroup(born, 2026)).toBe(group);
  expect(AGE_GROUPS).toContain(group);
});

test("every code of the table has a section", () => {
  const codes = Object.keys(KBLI);
  expect(codes.length).toBeGreaterThan(1000);
  expect(codes.filter((code) => kbliSection(code) === null)).toEqual([]);
});

test.each([
  ["47112", /^G\. Perdagangan/],
  ["56101", /^I\. .*Makan Minum$/],
  ["01111", /^A\. Pertanian/],
  ["13121", /^C\. Industri/],
])("%s stands in its section", (code, section) => {
  expect(kbliSection(code)).toMatch(section);
});

test.each(["", "00000", "04000", "x"])("%o stands in none", (code) => {
  expect(kbliSection(code)).toBeNull();
});
