import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addressValue, firstValue, pageNumber } from "./address-values";
import { ownValue } from "./own-value";

describe("a table asked for a word from outside", () => {
  it("knows its own words", () => expect(ownValue({ selesai: "Tugas selesai." }, "selesai")).toBe("Tugas selesai."));

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", ""])("does not know %j", (word) => {
    expect(ownValue({ selesai: "Tugas selesai." }, word)).toBeUndefined();
  });
});

describe("a value of an address", () => {
  it.each([
    ["a", "a"],
    [["b", "c"], "b"],
    [undefined, ""],
    ["a\u0000b", ""],
    [["\u0000", "c"], ""],
    [{ not: "text" }, ""],
  ])("%j is read as %j", (given, read) => expect(firstValue(given)).toBe(read));

  it.each(["a\u0000b", ["\u0000"], " ", ["", "x"]])("%j is not set", (given) => {
    expect(addressValue(z.string()).parse(given)).toBeUndefined();
  });

  it.each([
    ["3", 3],
    [["4", "9"], 4],
    ["0", 1],
    ["1e9", 1],
    ["\u0000", 1],
    [undefined, 1],
  ])("%j is page %d", (given, page) => expect(pageNumber.parse(given)).toBe(page));
});
