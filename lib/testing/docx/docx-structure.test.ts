import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { renderDocx } from "@/lib/platform/letters/docx";
import { decree } from "../sample-letters";
import { docxProblems } from "./docx-structure";

const BODY = "word/document.xml";
/** What is spoilt in a file that has nothing wrong, and what must be said of it. */
const SPOILT: [part: string, from: RegExp | string, to: string, said: RegExp][] = [
  [BODY, "</w:body>", "", /closes/],
  [BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Judul"/>', /no style Judul/],
  [
    BODY,
    /<w:pStyle w:val="Heading1"\/><w:keepNext\/>/,
    '<w:keepNext/><w:pStyle w:val="Heading1"/>',
    /pStyle comes too late/,
  ],
  [BODY, "<w:keepNext/>", "<w:keepnext/>", /w:keepnext has no place in w:pPr/],
  [BODY, "<w:keepNext/>", "<q:keepNext/>", /q: is not declared/],
  [BODY, 'r:embed="', 'r:embed="x', /no relationship x/],
  [BODY, /<\/w:p><\/w:tc>/, "</w:p><w:tbl></w:tbl></w:tc>", /a cell ends without a paragraph/],
  [BODY, /<w:gridCol [^>]*>/, "", /a row fills \d of \d columns/],
  [BODY, /<\/w:tbl>.*?<w:tbl>/, "</w:tbl><w:tbl>", /two tables touch/],
  [BODY, /w:w="12188"/, 'w:w="12188.5"', /w:pgSz w:w="12188.5"/],
  [BODY, /<w:t xml:space="preserve">/, "<w:t> ", /spaces are lost/],
  [BODY, /(<w:r>|<w:r )/, "kata$1", /loose text in w:p/],
  [BODY, "Menimbang", "&nbsp;", /no entity/],
  [BODY, "Menimbang", "\u0001", /a forbidden sign/],
  [BODY, "<w:keepNext/>", '<w:keepNext w:val="0" w:val="1"/>', /w:val twice/],
  ["word/header1.xml", /<w:p>.*<\/w:p>/, "", /a head or foot without a paragraph/],
  ["word/footer1.xml", /<\/w:tc><\/w:tr>/, "</w:tr>", /<\/w:tr> closes <w:tc>/],
  ["word/_rels/document.xml.rels", "styles.xml", "stil.xml", /leads nowhere: stil.xml/],
  [
    "word/_rels/document.xml.rels",
    'Target="styles.xml"',
    'TargetMode="External" Target="https://a.example"',
    /leads nowhere: https/,
  ],
  ["[Content_Types].xml", /<Override [^>]*word\/document.xml"[^>]*>/, "", /\/word\/document.xml has no own type/],
  ["[Content_Types].xml", /<Default [^>]*png"[^>]*>/, "", /no type for .*png/],
];

test.each(SPOILT)("%s: %s → %s is told", async (part, from, to, said) => {
  const parts = unzipSync(await renderDocx(decree()));
  const whole = new TextDecoder().decode(parts[part]);
  const spoilt = whole.replace(from, to);
  expect(spoilt).not.toBe(whole);
  const file = zipSync({ ...parts, [part]: new TextEncoder().encode(spoilt) });
  expect(docxProblems(file).join("\n")).toMatch(said);
});

test("a file of which nothing was spoilt has nothing wrong, and a part without a type is told", async () => {
  const file = await renderDocx(decree());
  expect(docxProblems(file)).toEqual([]);
  expect(docxProblems(zipSync(Object.assign(unzipSync(file), { "word/makro.bin": new Uint8Array(1) })))).toEqual([
    "[Content_Types].xml: no type for /word/makro.bin",
  ]);
});
