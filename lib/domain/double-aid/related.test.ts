import { describe, expect, it, test } from "vitest";
import { byStrength, isSamePerson, mayTie, type RelatedReason, reasonsInWords } from "./related";

test.each<[RelatedReason[], boolean, string]>([
  [["nik"], true, "NIK sama"],
  [["nik", "phone"], true, "NIK sama, HP sama"],
  [["linked"], true, "Dinyatakan orang yang sama"],
  [["phone"], false, "HP sama"],
  [["alike", "phone"], false, "HP sama, nama mirip di desa yang sama"],
  [["nib"], false, "NIB sama"],
  [[], false, ""],
])("%j: one person %s, and in words", (reasons, same, words) => {
  expect(isSamePerson(reasons)).toBe(same);
  expect(mayTie(reasons)).toBe(!same);
  expect(reasonsInWords(reasons)).toBe(words);
});

describe("the order", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  it("puts the strongest reason first, then the newest; without a reason last", () => {
    const cases = [
      { reasons: [], submittedAt: at(9), name: "none" },
      { reasons: ["alike"], submittedAt: at(8), name: "alike" },
      { reasons: ["phone"], submittedAt: null, name: "phone, unsent" },
      { reasons: ["alike", "phone"], submittedAt: at(1), name: "phone" },
      { reasons: ["nik", "phone"], submittedAt: at(2), name: "nik, older" },
      { reasons: ["nik"], submittedAt: at(3), name: "nik, newer" },
    ] as { reasons: RelatedReason[]; submittedAt: Date | null; name: string }[];
    expect(cases.sort(byStrength).map(({ name }) => name)).toEqual([
      "nik, newer",
      "nik, older",
      "phone",
      "phone, unsent",
      "alike",
      "none",
    ]);
  });
});
