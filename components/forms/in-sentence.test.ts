import { expect, test } from "vitest";
import { inSentence } from "./in-sentence";

test.each([
  ["Modal sendiri", "modal sendiri"],
  ["E-mail", "e-mail"],
  ["NIK", "NIK"],
  ["NPWP usaha", "NPWP usaha"],
  ["KTP asli", "KTP asli"],
])("%s reads %s inside a sentence", (label, words) => {
  expect(inSentence(label)).toBe(words);
});
