import { expect, test } from "vitest";
import { behindTheDoor } from "./behind-the-door";

test.each([
  ["needs_correction", "applicant", /mengirim perbaikan$/],
  ["rejected", "nobody", /^membaca alasannya/],
  ["in_progress", "applicant", /mengerjakan langkah Anda$/],
  ["in_verification", "office", /pesan dari dinas$/],
  ["waiting_programme", "nobody", /pesan dari dinas$/],
  ["completed", "nobody", /pesan dari dinas$/],
  ["withdrawn", "nobody", /pesan dari dinas$/],
] as const)("%s, turn of %s: a stranger reads what is true of it", (status, turn, words) => {
  expect(behindTheDoor(status, turn)).toMatch(words);
  expect(/perbaikan/.test(behindTheDoor(status, turn))).toBe(status === "needs_correction");
});
