import { describe, expect, it } from "vitest";
import { SERVICES } from "../services";
import { serviceFromRow } from "./service-row";

const ROW = { slug: "x", letter: "X", name: "X", summary: "", sopKey: "fasilitasi", rows: [1] };
const formOf = (change: object = {}) => {
  const { slug: _slug, letter: _letter, name: _name, summary: _summary, sop: _sop, rows: _rows, ...form } = SERVICES[0];
  return { ...form, ...change };
};
const question = (change: object) => ({
  questions: [{ key: "a", label: "A", kind: "time", missing: "Isi.", ...change }],
});

describe("a service that stands in the catalogue alone", () => {
  it.each(SERVICES)("reads the form of $slug from data as it stands in its file", (service) => {
    const { slug, letter, name, summary, sop, rows, ...form } = service;
    const row = {
      slug,
      letter,
      name,
      summary,
      rows: [...rows],
      sopKey: sop,
      form: JSON.parse(JSON.stringify({ ...form, kind: "single" })),
    };
    expect(serviceFromRow(row)).toEqual({ ...service, kind: "single" });
  });

  it("is none where its row brings no form", () => {
    expect(serviceFromRow({ ...ROW, form: null })).toBeNull();
  });

  it.each<[string, object]>([
    ["a key that the form itself sends", question({ key: "revision" })],
    ["a box that is not there", question({ unless: "nobody" })],
    ["a kind that programmes gather", { kind: "training" }],
    ["a question without a label", question({ label: undefined })],
    ["an answer that must be given and no sentence", question({ missing: undefined })],
    ["a kind that nobody knows", question({ kind: "secret" })],
    ["a sealed answer, which only the common sections keep", question({ sealed: true })],
    ["a key that is none", question({ key: "__proto__" })],
    ["two questions of one key", { questions: [...question({}).questions, ...question({}).questions] }],
    ["a rule that nobody wrote", { rules: ["eval"] }],
  ])("refuses %s", (_, change) => {
    expect(() => serviceFromRow({ ...ROW, form: formOf(change) })).toThrow();
  });
});
