import { expect, test } from "vitest";
import { SaveSettings } from "./settings.schema";

test.each([
  ["14", 14],
  [" 1 ", 1],
  ["90", 90],
  ["0", null],
  ["91", null],
  ["", null],
  ["1,5", null],
  ["1e1", null],
  ["-3", null],
])("a term of %j days", (objectionDays, taken) => {
  const parsed = SaveSettings.safeParse({ objectionDays, secondAidMonths: "24" });
  expect(parsed.success ? parsed.data.objectionDays : null).toBe(taken);
  if (!parsed.success) expect(parsed.error.issues[0]?.message).toContain("angka bulat 1 sampai 90");
});

test.each([
  ["24", 24],
  ["120", 120],
  ["0", null],
  ["121", null],
])("the same aid again after %j months", (secondAidMonths, taken) => {
  const parsed = SaveSettings.safeParse({ objectionDays: "14", secondAidMonths });
  expect(parsed.success ? parsed.data.secondAidMonths : null).toBe(taken);
});
