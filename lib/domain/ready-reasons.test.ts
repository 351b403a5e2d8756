import { expect, test } from "vitest";
import { type ReadyReason, reasonsFor, spokenReason } from "./ready-reasons";

const reason = (id: string, requirement: string, decision: ReadyReason["decision"]): ReadyReason => ({
  id,
  requirement,
  decision,
  sentence: `Kalimat ${id}.`,
});
const ALL = [
  reason("all", "", "rejected"),
  reason("ktp", "ktp", "rejected"),
  reason("npwp", "npwp", "rejected"),
  reason("free", "ktp", "waived"),
];

test.each([
  ["ktp", "rejected", ["ktp", "all"]],
  ["ktp", "waived", ["free"]],
  ["foto_lain", "rejected", ["all"]],
  ["foto_lain", "waived", []],
] as const)("%s, %s: its own sentences first, then those of all", (requirement, decision, ids) => {
  expect(reasonsFor(ALL, { requirement, decision }).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ["Foto buram.", "NIK tidak terbaca.", "Foto buram. NIK tidak terbaca."],
  ["Foto buram.", " ", "Foto buram."],
  [undefined, "Tulis ulang.", "Tulis ulang."],
  [undefined, undefined, ""],
])("%s and %s are read as %s", (ready, own, said) => {
  expect(spokenReason(ready, own)).toBe(said);
});
