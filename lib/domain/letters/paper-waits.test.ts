import { expect, test } from "vitest";
import { findLetterKind } from "./kinds";
import { paperWaits } from "./paper-waits";

const statement = findLetterKind("keterangan-nib") ?? {};

test.each([
  ["in_progress", null, "Belum bisa dibuat: NIB belum terbit"],
  ["in_progress", { handed: false }, "Belum bisa dibuat: NIB belum diserahkan"],
  ["in_progress", { handed: true }, null],
  ["completed", { handed: true }, null],
  ["rejected", null, "never"],
  ["withdrawn", { handed: false }, "never"],
  ["rejected", { handed: true }, null],
] as const)("the statement that a NIB was handed over: %s, %o", (status, nib, words) => {
  expect(paperWaits(statement, { status, nib })).toBe(words);
});

test("another paper waits for no NIB", () => {
  expect(paperWaits(findLetterKind("tanda-terima-permohonan") ?? {}, { status: "submitted", nib: null })).toBeNull();
});
