import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lastNight, minutesOf } from "./nightly.mjs";
import { unwrap, wrap } from "./paper-key.mjs";
import { judge } from "./sandwich.mjs";
import { open, seal } from "./seal.mjs";

describe("a sealed piece", () => {
  const key = randomBytes(32);
  const bytes = randomBytes(1_000);
  const sealed = seal(key, "basisdata/00000", bytes);

  it("opens with its key and its name", () => {
    expect(open(key, "basisdata/00000", sealed)).toEqual(bytes);
    expect(open(key, "nothing", seal(key, "nothing", Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
  });

  it("is another each time, also of the same content: a key is used again after a kill", () => {
    expect(seal(key, "basisdata/00000", bytes).equals(sealed)).toBe(false);
  });

  it("opens neither with another key, nor as another piece, nor with one bit changed or one byte gone", () => {
    expect(() => open(randomBytes(32), "basisdata/00000", sealed)).toThrow();
    expect(() => open(key, "basisdata/00001", sealed)).toThrow();
    for (const at of [0, 500, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(key, "basisdata/00000", changed)).toThrow();
    }
    expect(() => open(key, "basisdata/00000", sealed.subarray(0, -1))).toThrow();
    expect(() => open(key, "basisdata/00000", Buffer.alloc(3))).toThrow();
  });
});

describe("the key on paper", () => {
  it("opens what was closed to it, typed in small letters and with blanks too", async () => {
    const { generateIdentity, identityToRecipient } = await import("age-encryption");
    const [paper, other] = [await generateIdentity(), await generateIdentity()];
    const key = randomBytes(32);
    const wrapped = await wrap(await identityToRecipient(paper), key);
    expect(await unwrap(paper, wrapped)).toEqual(key);
    expect(await unwrap(` ${paper.toLowerCase().replace(/(.{8})/g, "$1 ")}\n`, wrapped)).toEqual(key);
    await expect(unwrap(other, wrapped)).rejects.toThrow("bukan kunci cadangan ini");
    await expect(unwrap(paper.replace(/.$/, paper.endsWith("Q") ? "P" : "Q"), wrapped)).rejects.toThrow("salah ketik");
    await expect(unwrap("", wrapped)).rejects.toThrow("salah ketik");
  });
});

describe("a copy between two looks", () => {
  const rows = (text: string) => new Map(text.split(" ").map((row) => row.split("=") as [string, string]));

  it.each([
    ["nothing changed", "a=1 b=2", "a=1 b=2", "a=1 b=2", []],
    ["a row is gone", "a=1 b=2", "a=1 b=2", "a=1", ["b"]],
    ["a steady row is another", "a=1", "a=1", "a=9", ["a"]],
    ["the copy has the row as it was before", "a=1", "a=2", "a=1", []],
    ["the copy has the row as it is now", "a=1", "a=2", "a=2", []],
    ["a row that was changed is missing", "a=1", "a=2", "x=1", ["a"]],
    ["a row that was taken away meanwhile", "a=1", "x=1", "y=1", []],
    ["a row that came meanwhile", "x=1", "x=1 a=1", "x=1 a=1", []],
  ])("%s", (_, before, after, copy, faults) => expect(judge(rows(before), rows(after), rows(copy))).toEqual(faults));
});

describe("the night that is due", () => {
  const at = (time: string) => lastNight(Date.parse(time), minutesOf("01.30"));

  it("begins at 01.30 in Lombok", () => {
    expect(at("2026-11-27T17:29:59Z")).toBe("2026-11-27");
    expect(at("2026-11-27T17:30:00Z")).toBe("2026-11-28");
    expect(at("2026-11-28T10:00:00Z")).toBe("2026-11-28");
  });

  it("a time that is none is refused with a sentence", () => {
    expect(minutesOf("23:59")).toBe(1_439);
    for (const wrong of ["24.00", "1", "01.60", "malam"]) expect(() => minutesOf(wrong)).toThrow("BACKUP_AT");
  });
});
