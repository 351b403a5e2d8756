import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { LetterModel } from "@/lib/domain/letters/model";
import { HOSTILE_NAMES, hostileNames } from "@/lib/testing/hostile-names";
import { missingArabic, missingFrom } from "@/lib/testing/letter-words";
import {
  attendanceList,
  certificate,
  decree,
  invitationTo,
  letterWith,
  participants,
} from "@/lib/testing/sample-letters";
import { pdfPress, renderPdf, renderPdfs } from "./pdf";

async function opened(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice());
  const { text } = await extractText(document, { mergePages: false });
  return { document, pages: text, text: text.join("\n") };
}

async function missing(letter: LetterModel): Promise<string[]> {
  const { text } = await opened(await renderPdf(letter));
  return [...missingFrom(text, letter), ...missingArabic(text, letter)];
}

describe("text", () => {
  it.each([
    ["invitation", invitationTo("Baiq Sari Ningsih")],
    ["decree with three annexes", decree()],
    ["attendance list", attendanceList()],
    ["certificate", certificate()],
    ["draft", invitationTo("Inaq Sumi", { draft: true, check: null, initials: ["Sekretaris"] })],
    ["on A4 without a head", invitationTo("Amaq Udin", { letterhead: null, page: A4 })],
  ])("%s: all of the letter and nothing else", async (_, letter) => {
    expect(await missing(letter)).toEqual([]);
  });

  it("hostile names come out as they were typed", async () => {
    for (const name of HOSTILE_NAMES)
      expect({ name, missing: await missing(invitationTo(name)) }).toEqual({ name, missing: [] });
  });

  it.each([
    ["Java", "ꦱꦫꦶ ꦤꦶꦁꦱꦶꦃ"],
    ["Bali", "ᬓᬾᬢᬸᬢ᭄ ᬯᬬᬦ᭄"],
    ["Thailand", "สมชาย ใจดี"],
    ["Devanagari", "नमस्ते लक्ष्मी"],
  ])("a name in letters of %s is drawn, with no empty box", async (_, name) => {
    const { document, text } = await opened(await renderPdf(invitationTo(`Sari ${name}`)));
    expect(text).not.toContain("□");
    const [first = ""] = name;
    expect(text).toContain(first);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it.each(["ꦱꦫꦶ", "ᬓᬾᬢᬸᬢ᭄", "ใจดี", "लक्ष्मी"])("%s stands bold where a name does", async (name) => {
    const said = (strong: boolean) =>
      letterWith([{ type: "paragraph", text: name, align: "left", strong, indent: false }], {
        letterhead: null,
        check: null,
      });
    const [bold, regular] = await Promise.all([renderPdf(said(true)), renderPdf(said(false))]);
    const fontsOf = (pdf: Uint8Array) =>
      [
        ...Buffer.from(pdf)
          .toString("latin1")
          .matchAll(/\/FontName \/[A-Z]+\+(NotoSans\S+)/g),
      ].map(([, font]) => font);
    expect(fontsOf(regular)).toEqual([expect.stringMatching(/-Regular$|^NotoSans[A-Z][a-z]+$/)]);
    expect(fontsOf(bold)).toEqual([expect.stringMatching(/Bold$/)]);
  });

  it("a list of 500 hostile names has each of them, in their order", async () => {
    const rows = hostileNames(500).map((name, index) => [`${index + 1}`, name, "", "", "", ""]);
    expect(rows).toHaveLength(500);
    expect(await missing(tableOf(rows))).toEqual([]);
  });
});

describe("the file", () => {
  it("is the same on every run", async () => {
    const first = await renderPdf(decree());
    await renderPdf(certificate());
    expect(Buffer.compare(first, await renderPdf(decree()))).toBe(0);
  });

  it("has a title, a language, and tags: headings and heads of tables", async () => {
    const { document } = await opened(await renderPdf(decree()));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: "Keputusan, Pelatihan Pengolahan Hasil Laut bagi Pelaku Usaha Mikro",
      Language: "id-ID",
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = await rolesOf(document);
    for (const role of ["H1", "H2", "Table", "TH", "TD"]) expect([...roles]).toContain(role);
  });

  it("an addressee no font has signs for still gets a letter", async () => {
    const { document } = await opened(await renderPdf(invitationTo("\u{13000} Sari")));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });
});

it("a table of 2,000 rows: its head is on each page and no row is lost", async () => {
  const rows = participants(2_000);
  const { pages, text } = await opened(await renderPdf(tableOf(rows)));
  expect(missingFrom(text, tableOf(rows))).toEqual([]);
  expect(pages.length).toBeGreaterThan(40);
  for (const page of pages.slice(0, -1)) expect(page).toContain("Kecamatan");
});

it("many in one file: each page as in its own, tags and page numbers too", async () => {
  const letters = [
    ...Array.from({ length: 60 }, (_, index) => invitationTo(`Peserta ${index}`)),
    decree(),
    attendanceList(),
  ];
  const whole = await opened(await renderPdfs(letters, "Undangan dan keputusan"));
  const own = await Promise.all(letters.map(async (letter) => (await opened(await renderPdf(letter))).pages));
  expect(whole.pages).toEqual(own.flat());
  const { info } = await whole.document.getMetadata();
  expect(info).toMatchObject({ Title: "Undangan dan keputusan", Language: "id-ID" });
  const roles = await rolesOf(whole.document, whole.pages.length);
  for (const role of ["H1", "Table", "TH"]) expect([...roles]).toContain(role);
});

describe("limits", () => {
  it("what takes too long is ended, and the next letter is drawn", async () => {
    const press = pdfPress({ one: 1, many: 1, megabytes: 512 });
    await expect(press.renderPdf(tableOf(participants(60_000)))).rejects.toMatchObject({ code: "slow" });
    await expect(
      pdfPress({ one: 100, many: 1, megabytes: 150 }).renderPdf(tableOf(participants(20_000))),
    ).rejects.toMatchObject({
      code: "big",
    });
    expect((await renderPdf(invitationTo("Sari"))).length).toBeGreaterThan(10_000);
  });

  it("arms that are no picture are said to be broken", async () => {
    const letter = invitationTo("Sari");
    const head = letter.letterhead && { ...letter.letterhead, arms: { type: "image/png" as const, data: "AAAA" } };
    await expect(renderPdf({ ...letter, letterhead: head })).rejects.toMatchObject({ code: "broken" });
  });
});

const A4 = { size: "a4", margins: { top: 20, bottom: 20, left: 25, right: 20 } } as const;

function tableOf(rows: string[][]) {
  const columns = ["No", "Nama", "Usaha", "Desa", "Kecamatan", "Bantuan"].map((title) => ({ title }));
  return letterWith([{ type: "table", caption: "", columns, rows, footer: null, tall: false }]);
}

async function rolesOf(document: Awaited<ReturnType<typeof getDocumentProxy>>, pages = 6): Promise<Set<string>> {
  const found = new Set<string>();
  const walk = (node: object | null) => {
    if (!node || !("children" in node) || !Array.isArray(node.children)) return;
    if ("role" in node) found.add(String(node.role));
    node.children.forEach(walk);
  };
  for (let page = 1; page <= pages; page += 1) walk(await (await document.getPage(page)).getStructTree());
  return found;
}
