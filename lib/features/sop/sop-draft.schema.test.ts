import { expect, test } from "vitest";
import { EditDraft } from "./sop-draft.schema";

test("only ticks come several times", () => {
  const form = { key: "nib", part: "r4", version: "a", activity: "Mencatat NIB" };
  expect(EditDraft.safeParse({ ...form, informed: ["kabid", "kadis"] })).toMatchObject({
    data: { typed: { informed: "kabid,kadis" } },
  });
  for (const twice of [{ version: ["a", "a"] }, { activity: ["a", "b"] }, { key: ["nib", "nib"] }])
    expect(EditDraft.safeParse({ ...form, ...twice }).success).toBe(false);
});
