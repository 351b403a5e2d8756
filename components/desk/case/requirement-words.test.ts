import { expect, test } from "vitest";
import { requirementWords } from "./requirement-words";

test.each([
  [{ state: "given" }, "in_verification", "belum diputuskan"],
  [{ state: "given" }, "rejected", "tidak diputuskan"],
  [{ state: "missing" }, "withdrawn", "tidak ada"],
  [{ state: "missing", atOffice: true }, "needs_correction", "dibawa pemohon ke kantor"],
  [{ state: "missing", atOffice: true }, "rejected", "tidak dibawa"],
  [{ state: "accepted" }, "rejected", "diterima"],
] as const)("%j in a case that is %s: %s", (paper, status, words) => {
  expect(requirementWords({ atOffice: false, ...paper }, status)[0]).toBe(words);
});
