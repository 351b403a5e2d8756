import { expect, it } from "vitest";
import type { Block } from "@/lib/domain/letters/model";
import { HOSTILE_NAMES } from "@/lib/testing/hostile-names";
import { pdfPages } from "@/lib/testing/pdf-words";
import { letterWith, participants, SIGNER } from "@/lib/testing/sample-letters";
import { renderPdf, renderPdfs } from "./pdf";

const SIGNATURE: Block = { type: "signatures", signers: [{ ...SIGNER, above: ["Gerung, 28 November 2026"] }] };

/** The page with the post; the name must stand on it too. */
function pageOfSignature(pages: string[]): string {
  const found = pages.filter((page) => page.includes(SIGNER.post) || page.includes(SIGNER.name));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(SIGNER.post);
  expect(found[0]).toContain(SIGNER.name);
  return found[0] ?? "";
}

function listOf(count: number, footer: string[] | null = null): Block {
  const columns = ["No", "Nama", "Usaha", "Desa", "Kecamatan", "Bantuan"].map((title) => ({ title }));
  return { type: "table", caption: "Peserta", columns, rows: participants(count), footer, tall: false };
}

it("below a table of any length the signature has rows of it, and the head of the table, on its page", async () => {
  for (const count of [1, 3, 4, ...Array.from({ length: 12 }, (_, at) => at + 25), 70]) {
    const letter = letterWith([
      { type: "heading", text: "Daftar" },
      listOf(count, count % 2 ? ["Jumlah", "1"] : null),
      SIGNATURE,
    ]);
    const pages = await pdfPages(await renderPdf(letter));
    const page = pageOfSignature(pages);
    expect(page, `${count}`).toContain(`Sahrul ${count}`);
    expect(page, `${count}`).toContain("Kecamatan");
    const rows = pages.join("\n").match(/Sahrul \d+/g) ?? [];
    expect(rows, `${count}`).toEqual(participants(count).map((_, index) => `Sahrul ${index + 1}`));
  }
});

it("a closing sentence goes to the page of its signature with what it closes, however full the page before it is", async () => {
  const closing: Block = {
    type: "paragraph",
    text: "Demikian disampaikan.",
    align: "left",
    strong: false,
    indent: false,
  };
  const known: Block = { type: "facts", rows: [["Terbilang", "tiga juta rupiah"]] };
  for (let count = 22; count < 42; count += 1) {
    const afterTable = pageOfSignature(
      await pdfPages(await renderPdf(letterWith([listOf(count), closing, SIGNATURE]))),
    );
    expect(afterTable, `${count}`).toContain(`Sahrul ${count}`);
    const letter = letterWith([listOf(count, ["Jumlah", "1"]), known, closing, SIGNATURE]);
    expect(pageOfSignature(await pdfPages(await renderPdf(letter))), `${count}`).toContain("Terbilang");
  }
});

it("no paragraph or list of any length leaves its signature alone", async () => {
  const sentence = "Demikian disampaikan untuk dilaksanakan sebagaimana mestinya. ";
  for (const times of [1, 10, 30]) {
    for (let before = 20; before < 36; before += 3) {
      const filler: Block = {
        type: "facts",
        rows: Array.from({ length: before }, (_, at) => [`Hal ${at}`, "ada"] as const),
      };
      const last: Block =
        before % 2 === 0
          ? { type: "points", style: "1.", items: Array.from({ length: times }, () => sentence) }
          : { type: "paragraph", text: sentence.repeat(times), align: "justify", strong: false, indent: false };
      const page = pageOfSignature(await pdfPages(await renderPdf(letterWith([filler, last, SIGNATURE]))));
      expect(page, `${times} ${before}`).toContain("mestinya");
    }
  }
});

it("what is written below a signature is on its page", async () => {
  const copies: Block = { type: "copies", items: ["Bupati Lombok Barat", "Arsip"] };
  for (let before = 24; before < 34; before += 1) {
    const filler: Block = {
      type: "facts",
      rows: Array.from({ length: before }, (_, at) => [`Hal ${at}`, "ada"] as const),
    };
    const page = pageOfSignature(await pdfPages(await renderPdf(letterWith([filler, SIGNATURE, copies]))));
    expect(page, `${before}`).toContain("Arsip");
  }
});

it("in a file of many each letter is as alone", async () => {
  const letters = [31, 33].map((count) => letterWith([listOf(count), SIGNATURE]));
  const alone = await Promise.all(letters.map(async (letter) => pdfPages(await renderPdf(letter))));
  expect(await pdfPages(await renderPdfs(letters))).toEqual(alone.flat());
});

it("Chinese, Japanese and Korean names come out as they were typed", async () => {
  for (const name of HOSTILE_NAMES.filter((typed) => /[\u3000-\u9fff\uac00-\ud7a3]/.test(typed))) {
    const block: Block = { type: "paragraph", text: name, align: "left", strong: true, indent: false };
    const [page] = await pdfPages(await renderPdf(letterWith([block], { letterhead: null, check: null })));
    expect(page?.trim()).toBe(name);
  }
});
