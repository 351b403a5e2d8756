import { describe, expect, it } from "vitest";
import { EditTemplate } from "./templates.schema";

const FIELDS = { kind: "laporan-nib", version: "0", step: "simpan", "b0.type": "heading", "b0.text": "Judul" };

/** As a form gives it: each name is one of its own, also where an object has it by nature. */
function formOf(more: Record<string, unknown>) {
  const entries = [...Object.entries(FIELDS), ...Object.entries(more)];
  return Object.fromEntries(entries.map(([name, value]) => [name, value]));
}

describe("what is posted", () => {
  it.each<[string, Record<string, unknown>]>([
    ["a field of no form", { role: "admin" }],
    ["a name that objects have", { ["__proto__"]: "x" }],
    ["another", { constructor: "x" }],
    ["one field twice", { "b0.text": ["a", "b"] }],
    ["a file for words", { "b0.text": new File(["x"], "x.txt") }],
    ["a version of no number", { version: "satu" }],
    ["a version before the first", { version: "-1" }],
    ["no version", { version: undefined }],
    ["a longer text than any", { "b0.text": "a".repeat(20_001) }],
  ])("is refused with %s", (_, more) => {
    expect(EditTemplate.safeParse(formOf(more)).success).toBe(false);
  });

  it("is read by its blocks", () => {
    expect(EditTemplate.parse(FIELDS)).toMatchObject({
      version: 0,
      turn: 0,
      blocks: [{ type: "heading", values: { text: "Judul" } }],
    });
  });
});
