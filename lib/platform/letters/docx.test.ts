import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import type { LetterModel } from "@/lib/domain/letters/model";
import { docxProblems } from "@/lib/testing/docx/docx-structure";
import { docxWords } from "@/lib/testing/docx-words";
import { filledSample } from "@/lib/testing/filled-sample";
import { HOSTILE_NAMES, hostileNames } from "@/lib/testing/hostile-names";
import { missingArabic, missingFrom } from "@/lib/testing/letter-words";
import { attendanceList, certificate, decree, invitationTo, letterWith } from "@/lib/testing/sample-letters";
import { renderDocx } from "./docx";

/** The parts of the file as XML by their path. */
async function opened(...letter: Parameters<typeof renderDocx>) {
  const parts = unzipSync(await renderDocx(...letter));
  return (path: string) => new TextDecoder("utf-8", { fatal: true }).decode(parts[path]);
}

/** Words that are lost or added, and what Word would mend. */
async function wrongIn(letter: LetterModel): Promise<string[]> {
  const file = await renderDocx(letter);
  const text = docxWords(file);
  return [...missingFrom(text, letter), ...missingArabic(text, letter), ...docxProblems(file)];
}

describe("text", () => {
  it.each([
    ["invitation", invitationTo("Baiq Sari Ningsih")],
    ["decree with three annexes", decree()],
    ["attendance list", attendanceList()],
    ["certificate", certificate()],
  ])("%s: all of the letter and nothing else", async (_, letter) => {
    expect(missingFrom(docxWords(await renderDocx(letter)), letter)).toEqual([]);
  });

  it("hostile names come out as they were typed", async () => {
    for (const name of HOSTILE_NAMES)
      expect({ name, wrong: await wrongIn(invitationTo(name)) }).toEqual({ name, wrong: [] });
    const columns = ["No", "Nama"].map((title) => ({ title }));
    const rows = hostileNames(500).map((name, index) => [`${index + 1}`, name]);
    expect(rows).toHaveLength(500);
    expect(
      await wrongIn(letterWith([{ type: "table", caption: "", columns, rows, footer: null, tall: false }])),
    ).toEqual([]);
  });
});

it("a table of 2,000 rows: its head repeats and no row is lost", async () => {
  const columns = ["No", "Nama"].map((title) => ({ title }));
  const rows = hostileNames(2_000).map((name, index) => [`${index + 1}`, name]);
  const letter = letterWith([{ type: "table", caption: "", columns, rows, footer: null, tall: false }]);
  expect(await wrongIn(letter)).toEqual([]);
  const body = (await opened(letter))("word/document.xml");
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
});

it.each(LETTER_KINDS.map((kind) => [kind.key, kind] as const))(
  "%s: Word has nothing to mend in it",
  async (_, kind) => {
    expect(docxProblems(await renderDocx(filledSample(kind)))).toEqual([]);
    const draft = filledSample(kind, { draft: true, check: null, initials: ["Sekretaris"] });
    expect(docxProblems(await renderDocx(draft))).toEqual([]);
  },
);

it("has headings, heads of tables that repeat, the page of the office, Arial, and speaks Indonesian", async () => {
  const part = await opened(decree());
  const body = part("word/document.xml");
  expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(4);
  expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  expect(/<w:pgSz [^>]*>/.exec(body)?.[0]).toContain('w:w="12188" w:h="18708"');
  expect(part("word/styles.xml").includes('w:ascii="Arial"')).toBe(true);
  expect(part("word/styles.xml").includes('<w:lang w:val="id-ID"/>')).toBe(true);
  expect(part("docProps/core.xml").includes("<dc:title>Keputusan, Pelatihan")).toBe(true);
  // Each page of a letter bears its code, and of a certificate the front alone, beside the signature.
  const code = decree().check?.code ?? "no code";
  expect(["word/footer1.xml", "word/footer2.xml"].map((path) => part(path).includes(code))).toEqual([true, true]);
  expect(docxWords(await renderDocx(certificate()))).toContain("dengan kode");
  expect((await opened(certificate()))("word/document.xml")).not.toContain("<w:footerReference");
});
