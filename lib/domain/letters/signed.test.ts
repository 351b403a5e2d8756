import { expect, test } from "vitest";
import { signedMark, signedWords } from "./signed";

const valid = (signed: boolean) => ({ state: "valid", signed }) as const;

test.each([
  [[], null],
  [[{ state: "void", signed: true } as const], null],
  [[valid(false)], "Bertanda tangan: 0 dari 1"],
  [
    [valid(true), valid(false), valid(true), { state: "superseded", signed: false } as const],
    "Bertanda tangan: 2 dari 3",
  ],
])("of %j: %s", (letters, words) => {
  expect(signedWords(letters)).toBe(words);
});

test("of one letter, while it is in force", () => {
  expect([signedMark(valid(true)), signedMark(valid(false))]).toEqual([
    "Bertanda tangan",
    "Pindaian bertanda tangan belum ada",
  ]);
  expect(signedMark({ state: "void", signed: false })).toBeNull();
});
