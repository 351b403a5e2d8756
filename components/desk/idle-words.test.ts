import { expect, test } from "vitest";
import { waitingWords } from "./idle-words";

test.each([
  ["jafung", null, "Sekarang giliran Pejabat Fungsional."],
  ["pemohon", null, "Sekarang giliran pemohon."],
  // A colleague of the same role is told by the panel who has it, not that it is another role's turn.
  ["pelaksana", "Baiq Rina", ""],
] as const)("an open duty of %s, held by %s: %s", (role, name, sentence) => {
  expect(waitingWords({ role }, name ? { name } : null)).toBe(sentence);
});

test("no open duty, no sentence", () => {
  expect(waitingWords(undefined, null)).toBe("");
});
