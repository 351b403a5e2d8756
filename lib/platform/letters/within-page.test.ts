import { getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import type { Block, LetterModel } from "@/lib/domain/letters/model";
import { sheetOf } from "@/lib/domain/letters/sheet";
import { filledSample } from "@/lib/testing/filled-sample";
import { HOSTILE_NAMES } from "@/lib/testing/hostile-names";
import { pdfOverflow } from "@/lib/testing/pdf-overflow";
import { letterWith } from "@/lib/testing/sample-letters";
import { renderPdf } from "./pdf";

it.each(LETTER_KINDS.map((kind, at) => [kind.key, kind, at] as const))(
  "%s: no name leaves its page, whatever people and businesses are called",
  async (_, kind, at) => {
    // Every name is met by some kind, and the widest by all of them.
    const names = [...HOSTILE_NAMES.filter((name, index) => index % LETTER_KINDS.length === at || name.length > 150)];
    for (const name of names) {
      const letter = called(filledSample(kind), name);
      expect(await pdfOverflow(await renderPdf(letter), sheetOf(letter)), name).toEqual([]);
    }
  },
);

it("a name of many lines makes its row higher, also where rows are high to be signed in", async () => {
  const columns = [{ title: "Nama", width: 30 }, { title: "Tanda tangan" }];
  const rows = [
    ["W".repeat(200), ""],
    ["Sesudahnya", ""],
    ["Terakhir", ""],
  ];
  const letter = letterWith([{ type: "table", caption: "", columns, rows, footer: null, tall: true }]);
  const page = await (await getDocumentProxy((await renderPdf(letter)).slice())).getPage(1);
  const { items } = await page.getTextContent();
  const heights = (words: RegExp) =>
    (items as { str: string; transform: number[] }[]).flatMap(({ str, transform }) =>
      words.test(str) ? [Math.round(transform[5] ?? 0)] : [],
    );
  const [after = 0] = heights(/Sesudahnya/);
  const [last = 0] = heights(/Terakhir/);
  expect(Math.min(...heights(/^W+$/)) - after).toBeGreaterThan(14);
  expect(after - last).toBeGreaterThan(28);
});

it.each([
  ["Java", "ꦱꦸꦭꦱ꧀ꦠꦿꦶ ꦥꦸꦠꦿꦶ"],
  ["Bali", "ᬦᬶ ᬮᬸᬄ ᬲᬭᬲ᭄ᬯᬢᬶ"],
])("what a name of %s writes below its line does not run into the next one", async (_, name) => {
  const columns = [{ title: "Nama" }];
  const rows = [[name], ["Sesudahnya"], ["Terakhir"]];
  const said = (text: string): Block => ({ type: "paragraph", text, align: "center", strong: true, indent: false });
  const letter = letterWith([
    { type: "table", caption: "", columns, rows, footer: null, tall: false },
    ...[name, "Alinea", "Penutup"].map(said),
  ]);
  const page = await (await getDocumentProxy((await renderPdf(letter)).slice())).getPage(1);
  const { items } = await page.getTextContent();
  const heights = (items as { str: string; transform: number[] }[]).map(({ str, transform }) => [
    str,
    transform[5] ?? 0,
  ]);
  const at = (words: string) => Number(heights.find(([str]) => str === words)?.[1]);
  const [first = ""] = name;
  const [row = 0, paragraph = 0] = heights.flatMap(([str, height]) =>
    String(str).startsWith(first) ? [Number(height)] : [],
  );
  expect(row - at("Sesudahnya")).toBeGreaterThan(at("Sesudahnya") - at("Terakhir") + 5);
  expect(paragraph - at("Alinea")).toBeGreaterThan(at("Alinea") - at("Penutup") + 5);
});

/** The same letter where everybody and every business of the sample bears this name. */
function called(letter: LetterModel, name: string): LetterModel {
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(SAMPLE_NAMES, () => name);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]));
  };
  return Object.assign({}, letter, { blocks: rename(letter.blocks) });
}

const SAMPLE_NAMES = /(Baiq|Lalu|Inaq) Contoh \w+|(Keripik Bu|Tenun|Warung) Contoh|Pelatihan Pengemasan Produk/gi;
