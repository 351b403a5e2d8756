import { expect, test } from "vitest";
import { codeIn, kbliTitle, nearestKbli, searchKbli } from "./kbli";

const codes = (text: string) => searchKbli(text).map(({ code }) => code);

test("a code has its title, an unknown one has none", () => {
  expect(kbliTitle("10710")).toBe("Industri Produk Roti Dan Kue");
  expect(kbliTitle("99999")).toBeNull();
  expect(kbliTitle("constructor")).toBeNull();
});

test.each([
  ["roti kue", "10710"],
  ["Kue, ROTI", "10710"],
  ["industri tempe", "10391"],
  ["1039", "10391"],
  ["10391", "10391"],
  ["１０３９１", "10391"],
])("%j finds %s", (text, code) => {
  expect(codes(text)).toContain(code);
});

test("where no title holds every word, what holds most of them is near", () => {
  expect(codes("tukang roti")).toEqual([]);
  expect(nearestKbli("tukang roti").map(({ code }) => code)).toContain("10710");
  for (const none of ["", "zzqx", "%"]) expect(nearestKbli(none)).toEqual([]);
});

test.each(["", "   ", "zzqx", "99999", "%", "\u0000"])("%j finds nothing", (text) => {
  expect(codes(text)).toEqual([]);
});

test.each([
  ["10710", "10710"],
  ["107 10", "10710"],
  ["10710 - Industri Produk Roti Dan Kue", "10710"],
  ["KBLI: 10710", "10710"],
  ["\u202a10710\u202c", "10710"],
  ["107101", null],
  ["1071", null],
  ["roti", null],
])("in %j stands the code %j", (text, code) => {
  expect(codeIn(text)).toBe(code);
});
