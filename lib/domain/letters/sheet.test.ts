import { describe, expect, it } from "vitest";
import { filledSample } from "@/lib/testing/filled-sample";
import { decree, invitationTo, letterWith, SIGNER } from "@/lib/testing/sample-letters";
import { LETTER_KINDS } from "./kinds";
import { type Block, type LetterModel, PAPER_SIZES } from "./model";
import { printable } from "./printable";
import { type SheetBlock, sheetOf } from "./sheet";

const blocksOf = (...blocks: Block[]) => sheetOf(letterWith(blocks)).blocks;
function only<T extends SheetBlock["type"]>(blocks: SheetBlock[], type: T) {
  return blocks.filter((block): block is Extract<SheetBlock, { type: T }> => block.type === type);
}

describe("tables", () => {
  const table = (columns: { title: string; width?: number }[], rows: string[][]): Block => ({
    type: "table",
    caption: "",
    columns,
    rows,
    footer: null,
    tall: false,
  });
  const drawn = (...given: Parameters<typeof table>) => only(blocksOf(table(...given)), "table")[0]?.columns ?? [];

  it("columns that say no width share the rest; together they are the whole", () => {
    expect(drawn([{ title: "No", width: 10 }, { title: "A" }, { title: "B" }], []).map(({ share }) => share)).toEqual([
      10, 45, 45,
    ]);
    const tooWide = drawn([{ title: "A", width: 90 }, { title: "B", width: 60 }, { title: "C" }], []);
    expect(tooWide.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 1);
  });

  it.each([
    [["1.500.000", "25.000", ""], "right"],
    [["Rp1.500.000", "-"], "left"],
    [["12", "7,5", "80 %"], "right"],
    [["081234567890"], "left"],
    [["5201012345678901"], "left"],
    [["", ""], "left"],
  ])("%j stands at the %s", (cells, side) => {
    expect(
      drawn(
        [{ title: "A" }],
        cells.map((cell) => [cell]),
      )[0]?.align,
    ).toBe(side);
  });
});

it("who signs for the office stands at the right, in every number of signers", () => {
  const rows = (count: number) => {
    const signers = Array.from({ length: count }, (_, index) => ({ ...SIGNER, name: `${index + 1}` }));
    const [drawn] = only(blocksOf({ type: "signatures", signers }), "signatures");
    return drawn?.rows.map((row) => row.map((signer) => signer?.name ?? ""));
  };
  expect(rows(1)).toEqual([["", "1"]]);
  expect(rows(2)).toEqual([["1", "2"]]);
  expect(rows(3)).toEqual([["1", "2", "3"]]);
  expect(rows(4)).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(rows(5)).toEqual([
    ["1", "2", "3"],
    ["", "4", "5"],
  ]);
});

it("headings begin at the first level, and below a title or an annex at the second", () => {
  const heading = { type: "heading", text: "Dasar" } as const;
  expect(only(blocksOf(heading), "heading").map(({ level }) => level)).toEqual([1]);
  expect(only(sheetOf(decree()).blocks, "heading").map(({ level }) => level)).toEqual([2, 2, 2]);
});

it("what stands under the post comes before the pen; the comma ends the last line", () => {
  const head = (under: string[]) => {
    const signers = [Object.assign({}, SIGNER, { above: ["Gerung"], post: "a.n. Kepala Dinas", under })];
    const signer = only(blocksOf({ type: "signatures", signers }), "signatures")[0]?.rows[0]?.[1];
    return [...(signer?.above ?? []), signer?.post];
  };
  expect(head([])).toEqual(["Gerung", "a.n. Kepala Dinas,"]);
  expect(head(["Sekretaris", "(Nomor 800.1/27)"])).toEqual([
    "Gerung",
    "a.n. Kepala Dinas",
    "Sekretaris",
    "(Nomor 800.1/27),",
  ]);
});

it("what stands before a signature moves to its page with it, a closing sentence never alone", () => {
  const keeps = only(sheetOf(invitationTo("Sari")).blocks, "paragraph").map(({ keep }) => keep);
  expect(keeps).toEqual([false, true, true]);
});

describe("up to a signature", () => {
  const said = (length: number): Block => ({
    type: "paragraph",
    text: "a".repeat(length),
    align: "left",
    strong: false,
    indent: false,
  });
  const facts: Block = {
    type: "facts",
    rows: [
      ["Terbilang", "tiga juta rupiah"],
      ["Mata anggaran", "5.2"],
    ],
  };
  const announced: Block = { ...said(9), type: "paragraph", text: "Untuk:" } as Block & { type: "paragraph" };
  const heading: Block = { type: "heading", text: "E. Masalah" };
  const list = (tall: boolean): Block => ({
    type: "table",
    caption: "",
    columns: [{ title: "Nama" }],
    rows: [["Sari"]],
    footer: null,
    tall,
  });
  const signature: Block = { type: "signatures", signers: [SIGNER] };
  const kept = (...blocks: Block[]) =>
    sheetOf(letterWith([...blocks, signature])).blocks.map((block) => "keep" in block && block.keep);

  it.each([
    ["a short sentence brings what stands above it", [said(400), facts, said(80)], [false, true, true]],
    ["enough lines bring no more", [said(80), said(300)], [false, true]],
    ["what is too long to move stays", [said(75 * 40), said(80)], [false, true]],
    ["a table gives its own last rows, nothing above it", [said(80), list(false), said(80)], [false, true, true]],
    ["a table to sign in is itself signed under something", [said(80), list(true)], [true, true]],
    ["a line that announces a list stands with it", [said(400), announced, list(false)], [false, true, true]],
    [
      "a long one would leave its page empty",
      [{ ...announced, text: `${"a".repeat(400)}:` }, list(false)],
      [false, true],
    ],
    [
      "nothing moves past a heading, which stands with what follows it",
      [said(80), heading, said(80)],
      [false, false, true],
    ],
  ] as const)("%s", (_, blocks, expected) => {
    expect(kept(...blocks)).toEqual([...expected, false]);
  });
});

it("no head of a table is torn within a word, on the narrower page either", () => {
  for (const kind of LETTER_KINDS)
    for (const size of PAPER_SIZES) {
      const sheet = sheetOf(
        filledSample(kind, { page: { size, margins: { top: 25, bottom: 30, left: 30, right: 25 } } }),
      );
      const { width, margins } = sheet.page;
      for (const { columns } of only(sheet.blocks, "table")) {
        expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 0);
        for (const { title, share } of columns) {
          // Bold at 10 points a letter takes 1.9 mm or more, and a cell has 1.6 at each side.
          const longest = Math.max(...title.split(" ").map(({ length }) => length));
          const room = ((width - margins.left - margins.right) * share) / 100 - 3.2;
          expect([kind.key, size, title, room >= longest * 1.9]).toEqual([kind.key, size, title, true]);
        }
      }
    }
});

it("the last rows of a table move to the page of the signature after it, and a signature to that of its copies", () => {
  const tables = only(sheetOf(decree()).blocks, "table").map(({ keep }) => keep);
  expect(tables).toEqual([true, true, true]);
  expect(only(sheetOf(invitationTo("Sari")).blocks, "signatures").map(({ keep }) => keep)).toEqual([true]);
});

it("a letter to somebody is named among the headings by what it is about", () => {
  const [head] = only(sheetOf(invitationTo("Sari")).blocks, "correspondence");
  expect(head?.facts[head.subject]?.[0]).toBe("Hal");
});

it("what an annex is about stands in its middle, parts of a letter at the left", () => {
  expect(only(sheetOf(decree()).blocks, "heading").map(({ centred }) => centred)).toEqual([true, true, true]);
  expect(only(blocksOf({ type: "heading", text: "A. Dasar" }), "heading").map(({ centred }) => centred)).toEqual([
    false,
  ]);
});

it("a sheet that is handed out leads to the form that does the same, and nothing on it is to be checked", () => {
  const letter: LetterModel = invitationTo("Sari");
  const online = "https://umkm.lombokbaratkab.go.id/layanan/nib/ajukan";
  expect(sheetOf({ ...letter, check: null, online }).check).toEqual({
    link: online,
    alt: "Kode QR formulir di portal",
    sentence: "Lebih mudah dengan HP: pindai kode ini, atau buka umkm.lombokbaratkab.go.id/layanan/nib/ajukan",
    code: "",
  });
  expect(sheetOf({ ...letter, check: null }).check).toBeNull();
  expect(sheetOf({ ...letter, online }).check?.code).toBe("K7QP-3XWD-9F2M");
});

it("a draft bears no check code, a final letter no box for initials", () => {
  const letter: LetterModel = invitationTo("Sari", { initials: ["Sekretaris"] });
  expect(sheetOf(letter)).toMatchObject({ initials: [], check: { code: "K7QP-3XWD-9F2M" } });
  expect(sheetOf({ ...letter, draft: true })).toMatchObject({ initials: ["Sekretaris"], check: null });
  expect(sheetOf(letter).check?.link).toBe("https://umkm.lombokbaratkab.go.id/verifikasi/K7QP-3XWD-9F2M");
});

it.each([
  ["Sari\u0000\ud800\u202e\ufeff", "Sari"],
  ["a\r\nb\u2028c", "a\nb\nc"],
  ["a\u00a0b\tc", "a b c"],
  ["👩‍👩‍👧 محمد", "👩‍👩‍👧 محمد"],
  ["𝕊𝕒𝕣𝕚", "Sari"],
])("%j is printed as %j", (typed, printed) => {
  expect(printable(typed)).toBe(printed);
});
