import { describe, expect, it } from "vitest";
import type { ActionRow } from "../rights/words";
import { bentForms, hostileWords } from "./bent-forms";

const row: ActionRow = {
  action: "desk/addNoteAction",
  fields: () => ({ reference: "26NK7F3Q9XMC", body: "Catatan", roles: ["a", "b"] }),
  optional: ["roles"],
  lists: ["roles"],
  free: ["body"],
  expect: {},
};
const forms = (seed: number) =>
  bentForms(row, { reference: "26NK7F3Q9XMC", body: "Catatan", roles: ["a", "b"] }, 5, seed);
const hows = forms(1).map(({ how }) => how);
const some = (pattern: RegExp) => hows.some((how) => pattern.test(how));

describe("forms bent in one place", () => {
  it.each(["reference", "body", "roles"])("make %s too long and a file, each once at least", (name) => {
    expect(some(new RegExp(`^${name} of \\d+ letters$`))).toBe(true);
    expect(some(new RegExp(`^a file as ${name}$`))).toBe(true);
  });

  it("leave out and double every field that bears neither", () => {
    expect(["without reference", "without body"].every((how) => hows.includes(how))).toBe(true);
    expect(["reference twice", "body twice"].every((how) => hows.includes(how))).toBe(true);
    expect(some(/^reference = /)).toBe(true);
  });

  it("never bend what may be so", () => {
    expect(some(/^without roles|^roles twice|^body = /)).toBe(false);
  });

  it("put NUL where every word is an answer, and too much where nothing need be said", () => {
    const left = bentForms(
      { ...row, optional: ["reason"], lenient: [] },
      { reference: "26NK7F3Q9XMC", body: "Catatan" },
      0,
      1,
    );
    expect(left.some(({ how, harmless }) => how === "NUL in body" && !harmless)).toBe(true);
    expect(left.some(({ how, harmless }) => how.startsWith("reason besides, of ") && !harmless)).toBe(true);
  });

  it("leave a word that may be passed over to those that may be taken", () => {
    const lenient = { ...row, lenient: ["roles"] };
    const fields = { reference: "26NK7F3Q9XMC", roles: "a" };
    const says = (all: { how: string }[], name: string) => all.some(({ how }) => how.startsWith(`${name} = `));
    const [bent, may] = [bentForms(lenient, fields, 0, 1), hostileWords(lenient, fields, 1, 1)];
    expect([says(bent, "roles"), says(bent, "reference"), says(may, "roles")]).toEqual([false, true, true]);
  });

  it("are the same for the same seed", () => {
    expect(forms(7)).toEqual(forms(7));
    expect(forms(7)).not.toEqual(forms(8));
  });

  it("put an id that names nothing where an id is asked, but not where a page makes up its own", () => {
    const ids = {
      programmeId: "0199c0de-0000-7000-8000-000000000001",
      requestId: "0199c0de-0000-7000-8000-000000000002",
    };
    const strays = bentForms(row, ids, 0, 1).filter(({ harmless }) => harmless);
    expect(strays.map(({ how }) => how.split(" ")[0])).toEqual(["programmeId"]);
  });
});

describe("words and far ends that may be taken", () => {
  it("stand in the free fields, in those left out, in days and in numbers", () => {
    const words = hostileWords(row, { body: "Catatan", firstDay: "2030-01-14", quota: "10", kind: "a" }, 1, 1);
    expect(words.every(({ harmless }) => harmless)).toBe(true);
    expect([...new Set(words.map(({ how }) => how.split(" ")[0]))]).toEqual(["body", "roles", "firstDay", "quota"]);
  });
});
