import { expect, test } from "vitest";
import { lacksSignature, signedMark, signedWords } from "./signed";

const valid = (signed: boolean) => ({ state: "valid", signed }) as const;

test.each([
  [[], null, false],
  [[{ state: "void", signed: true } as const], null, false],
  [[valid(false)], "Bertanda tangan: 0 dari 1", true],
  [[valid(true), { state: "void", signed: false } as const], "Bertanda tangan: 1 dari 1", false],
  [
    [valid(true), valid(false), valid(true), { state: "superseded", signed: false } as const],
    "Bertanda tangan: 2 dari 3",
    true,
  ],
])("of %j: %s", (letters, words, lacks) => {
  expect(signedWords(letters)).toBe(words);
  expect(lacksSignature(letters)).toBe(lacks);
});

test("of one letter, while it is in force", () => {
  expect([signedMark(valid(true)), signedMark(valid(false))]).toEqual([
    "Bertanda tangan",
    "Pindaian bertanda tangan belum ada",
  ]);
  expect(signedMark({ state: "void", signed: false })).toBeNull();
});
