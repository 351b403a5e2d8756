import { describe, expect, it } from "vitest";
import { TAKEN_KEYS } from "@/lib/domain/forms/question";
import { SaveSection } from "./drafts.schema";

const FORM = { slug: "nib", section: "identity", page: "identitas", revision: "0", tab: "0".repeat(36) };
const parse = (more: object) => SaveSection.safeParse({ ...FORM, ...more });
const sentences = (more: object) => parse(more).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a section as it is sent", () => {
  it("gathers what somebody typed, and keeps it apart from what the form sends", () => {
    expect(parse({ name: "Siti", birthDate: ["1", "7", "1990"], turn: "3" }).data).toEqual({
      ...FORM,
      turn: "3",
      typed: { name: "Siti", birthDate: ["1", "7", "1990"] },
    });
  });

  it("lets no question bear a name that the form sends", () => {
    for (const name of TAKEN_KEYS) expect(Object.keys(parse({ [name]: "x" }).data?.typed ?? {})).not.toContain(name);
    const sent = { turn: "", start: "", wish: "", after: "" };
    expect(Object.keys(parse(sent).data ?? {}).filter((name) => !TAKEN_KEYS.has(name))).toEqual(["typed"]);
  });

  it("tells what is too long at its field", () => {
    const told = [["name", "Isian ini terlalu panjang."]];
    expect(sentences({ name: "x".repeat(4_001) })).toEqual(told);
    expect(sentences({ name: Array(11).fill("x") })).toEqual(told);
    expect(parse({ name: "x".repeat(4_000) }).success).toBe(true);
  });

  it.each([
    ["a name that no question bears", JSON.parse('{"__proto__": "x"}')],
    ["a name with a dot", { "identity.name": "x" }],
    ["a file", { name: new File(["x"], "x.txt") }],
    ["a list of lists", { name: [["x"]] }],
    ["a service that is no name", { slug: "../nib" }],
  ])("refuses %s", (_, more) => {
    expect(SaveSection.safeParse(Object.assign(Object.create(null), FORM, {}, entries(more))).success).toBe(false);
  });

  it("refuses what is no form", () => {
    for (const sent of [null, undefined, "x", []]) expect(SaveSection.safeParse(sent).success).toBe(false);
  });
});

/** "__proto__" stays a name of its own, as in a form's data. */
function entries(more: object): object {
  const own = Object.create(null);
  for (const [name, value] of Object.entries(more))
    Object.defineProperty(own, name, { value, enumerable: true, configurable: true, writable: true });
  return own;
}
