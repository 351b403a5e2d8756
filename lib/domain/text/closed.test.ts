import { expect, test } from "vitest";
import { closed } from "./closed";

test.each([
  ["Ganda", "Ganda."],
  ["Ganda. ", "Ganda."],
  ["Sudah benar?", "Sudah benar?"],
  ["Menurut surat: “di luar wilayah.”", "Menurut surat: “di luar wilayah.”"],
  ["lihat (lampiran)", "lihat (lampiran)."],
  ["", ""],
])("%j is followed by a sentence as %j", (words, said) => {
  expect(closed(words)).toBe(said);
});
