import { describe, expect, it, test } from "vitest";
import { fieldNames, type LetterPeople } from "../catalogue";
import { CATALOGUES, LETTER_SUBJECTS } from "../fields";
import { namingOf } from "../kind-naming";
import { LETTER_KINDS } from "../kinds";
import { ph } from "../phrase";
import { Template } from "../template";
import {
  BLOCK_NAMES,
  type BlockType,
  choicesOf,
  emptyBlock,
  fromFields,
  printTemplate,
  readTemplateForm,
  stepBlocks,
  type TypedBlock,
  toFields,
} from ".";

const read = (blocks: TypedBlock[]) => readTemplateForm(blocks, { subject: "participant", people: "participants" });
const PEOPLE: LetterPeople[] = ["participants", "recipients", "either"];
const NAMINGS = LETTER_SUBJECTS.flatMap((subject) => PEOPLE.map((people) => ({ subject, people })));
const paragraph = (text: string): TypedBlock => ({ type: "paragraph", values: { text, align: "justify" } });
const problemsOf = (blocks: TypedBlock[]) => {
  const found = read(blocks);
  return found.ok ? {} : found.problems;
};

describe("a template as plain fields", () => {
  test.each(LETTER_KINDS.map((kind) => [kind.key, kind] as const))("%s comes back as it was", (_, kind) => {
    const template = Template.parse(kind.template);
    const posted = toFields(printTemplate(template, fieldNames(namingOf(kind))));
    expect(readTemplateForm(fromFields(posted), namingOf(kind))).toEqual({ ok: true, template });
  });

  test.each(NAMINGS)("$subject of $people: a placeholder's name says which one it is", (naming) => {
    const { subject } = naming;
    const names = Object.values(fieldNames(naming)).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/[[\]]/);
    expect(Object.keys(CATALOGUES[subject].fields)).toHaveLength(names.length);
  });

  it("writes placeholders by their plain names", () => {
    const [block] = printTemplate(Template.parse([{ type: "heading", text: ph("Kepada {pemohon_nama} [asli]") }]), {
      pemohon_nama: "Nama pemohon",
    });
    expect(block?.values.text).toBe("Kepada [Nama pemohon] [[asli]]");
  });

  it("calls the people of a proposal by its own words, and keeps what was saved under the words of a class", () => {
    const kind = LETTER_KINDS.find(({ key }) => key === "proposal-bantuan") as (typeof LETTER_KINDS)[number];
    const naming = namingOf(kind);
    const saved = Template.parse([{ type: "paragraph", text: ph("Untuk {jumlah_peserta} orang") }]);
    const [block] = printTemplate(saved, fieldNames(naming));
    expect(block?.values.text).toBe("Untuk [Jumlah calon penerima dengan kata] orang");
    for (const text of [block?.values.text ?? "", "Untuk [Jumlah peserta dengan kata] orang"])
      expect(readTemplateForm([paragraph(text)], naming)).toMatchObject({
        ok: true,
        template: [{ text: saved[0]?.type === "paragraph" ? saved[0].text : [] }],
      });
    expect(problemsOf([paragraph("[Jumlah calon penerima dengan kata]")])["b0.text"]).toContain("tidak dikenal");
    expect(choicesOf("table", naming, "")).toContainEqual({ value: "peserta", label: "Calon penerima" });
  });

  it("keeps hostile text as text", () => {
    const text = '{{7*7}} #read("/etc/passwd") <img src=x onerror=alert(1)> =SUM(A1) \\ $x';
    expect(read([paragraph(text)])).toMatchObject({ ok: true, template: [{ text: [text] }] });
  });

  it("names the placeholders that are known, beside the field", () => {
    const problems = problemsOf([paragraph("baik"), paragraph("Kepada [Nama penerima hadiah]")]);
    expect(Object.keys(problems)).toEqual(["b1.text"]);
    expect(problems["b1.text"]).toContain("[Nama penerima hadiah] tidak dikenal");
    expect(problems["b1.text"]).toContain("[Nama pemohon]");
    expect(problemsOf([paragraph("satu [ kurung")])["b0.text"]).toContain("tidak berpasangan");
  });

  it.each<[string, TypedBlock, string, RegExp]>([
    ["an empty paragraph", paragraph(" "), "b0.text", /^Isi paragraf belum diisi/],
    ["a direction sign", paragraph("a\u202eb"), "b0.text", /tanda yang tidak terbaca/],
    ["too many letters", paragraph("a".repeat(4001)), "b0.text", /Paling banyak 4000 huruf/],
    ["an alignment of no page", { type: "paragraph", values: { text: "x", align: "zigzag" } }, "b0.align", /pilih/],
    ["a list that is none", { type: "points", values: { style: "1.", source: "sandi" } }, "b0.source", /pilih/],
    ["points without any", { type: "points", values: { style: "1.", source: "" } }, "b0.items", /satu butir/],
    ["a table without data", { type: "table", values: { "columns.0.column": "-" } }, "b0.source", /pilih/],
    ["a table without columns", { type: "table", values: { source: "peserta" } }, "b0.columns.0.column", /satu kolom/],
    [
      "a column of another table",
      { type: "table", values: { source: "peserta", "columns.0.column": "harga" } },
      "b0.columns.0.column",
      /Nama, Usaha/,
    ],
    [
      "a title without a column",
      { type: "table", values: { source: "peserta", "columns.0.column": "nama", "columns.1.title": "Lagi" } },
      "b0.columns.1.column",
      /Pilih isi kolom/,
    ],
    [
      "a width of no page",
      { type: "table", values: { source: "peserta", "columns.0.column": "nama", "columns.0.width": "1e9" } },
      "b0.columns.0.width",
      /antara 1 dan 100/,
    ],
    ["facts without a row", { type: "facts", values: {} }, "b0.rows.0.label", /satu baris/],
  ])("refuses %s", (_, block, field, sentence) => {
    expect(problemsOf([block])[field]).toMatch(sentence);
  });

  it("refuses a letter of nothing", () => {
    expect(problemsOf([])).toEqual({ tambah: expect.stringContaining("satu bagian") });
  });

  it("takes only fields of its own", () => {
    const blocks = fromFields({
      "b0.type": "heading",
      "b0.text": "Judul",
      "b0.constructor": "x",
      "b0.__proto__": "x",
      "b0.rows.0.label": "x",
      "b1.type": "__proto__",
      "b1.text": "x",
      "b999.type": "heading",
      kind: "x",
    });
    expect(blocks).toEqual([{ type: "heading", values: { text: "Judul" } }]);
  });

  it("leaves out rows of which nothing is filled in", () => {
    const values = { "rows.0.label": "Hari", "rows.0.value": "[Hari dan tanggal kegiatan]", "rows.2.label": " " };
    expect(read([{ type: "facts", values }])).toEqual({
      ok: true,
      template: [{ type: "facts", rows: [{ label: "Hari", value: ph("{hari_tanggal}"), optional: false }] }],
    });
  });
});

describe("steps", () => {
  const blocks = [paragraph("a"), paragraph("b"), paragraph("c")];
  const texts = (step: string, added = { type: "", after: "" }) =>
    stepBlocks(blocks, step, added)?.blocks.map(({ values }) => values.text ?? "baru");

  it.each([
    ["naik-1", ["b", "a", "c"]],
    ["turun-1", ["a", "c", "b"]],
    ["naik-0", ["a", "b", "c"]],
    ["turun-2", ["a", "b", "c"]],
    ["hapus-1", ["a", "c"]],
  ])("%s", (step, after) => {
    expect(texts(step)).toEqual(after);
  });

  it("adds a block where it was asked for", () => {
    expect(texts("tambah", { type: "heading", after: "1" })).toEqual(["a", "baru", "b", "c"]);
    expect(texts("tambah", { type: "heading", after: "0" })).toEqual(["baru", "a", "b", "c"]);
    expect(texts("tambah", { type: "heading", after: "" })).toEqual(["a", "b", "c", "baru"]);
  });

  it.each(["naik-7", "naik-", "lompat-1", "tambah"])("knows no step %s", (step) => {
    expect(stepBlocks(blocks, step, { type: "constructor", after: "" })).toBeNull();
  });

  test.each(Object.keys(BLOCK_NAMES) as BlockType[])("a new %s is a block of the form", (type) => {
    const block = emptyBlock(type);
    expect(fromFields(toFields([block]))).toEqual([block]);
  });
});
