import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { FILE_REFUSALS } from "@/lib/domain/files";
import { cleanContent } from "./index";
import { objectStream, pdfOf } from "./sample-files";

const text = (value: string) => new Uint8Array(Buffer.from(value, "latin1"));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const codeOf = async (bytes: Uint8Array) => {
  const answer = await cleanContent(bytes);
  return answer.ok ? answer.value.contentType : answer.code;
};

describe("PDF", () => {
  const script = "<</S/JavaScript/JS(app.alert(1))>>";

  it("an honest one is kept byte for byte", async () => {
    const made = await PDFDocument.create();
    made.addPage().drawText("Surat Keterangan Usaha");
    for (const useObjectStreams of [true, false]) {
      const bytes = await made.save({ useObjectStreams });
      const answer = await cleanContent(bytes);
      expect(answer).toMatchObject({ ok: true, value: { contentType: "application/pdf" } });
      if (answer.ok) expect(Buffer.from(answer.value.bytes).equals(bytes)).toBe(true);
    }
    expect(await codeOf(pdfOf())).toBe("application/pdf");
    expect(
      await codeOf(pdfOf({ objects: ["<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://lombokbaratkab.go.id)>>>>"] })),
    ).toBe("application/pdf");
  });

  it.each([
    ["a script", { objects: [script] }, "pdf_script"],
    ["a script in an object stream", { objects: [objectStream({ 9: script })] }, "pdf_script"],
    [
      "a script whose name is spelt in hex",
      { objects: [objectStream({ 9: "<</S/J#61v#61Script/#4a#53(1)>>" })] },
      "pdf_script",
    ],
    [
      "a script named by reference",
      { objects: [objectStream({ 9: "<</S 10 0 R>>", 10: "/JavaScript" })] },
      "pdf_script",
    ],
    [
      "a script behind a second key",
      { objects: [objectStream({ 9: "<</S/URI/S/Launch/F(x)/S/URI>>" })] },
      "pdf_launch",
    ],
    [
      "a script that a later update covers",
      { objects: [script, "<<>>\nendobj\n4 0 obj\n<</Harmless true>>"] },
      "pdf_script",
    ],
    ["a form with scripts (XFA)", { objects: [objectStream({ 9: "<</XFA[]>>" })] }, "pdf_script"],
    ["a launch action", { objects: ["<</S/Launch/F(cmd.exe)>>"] }, "pdf_launch"],
    [
      "a launch action in an object stream",
      { objects: [objectStream({ 9: "<</S/Launch/Win<</F(cmd.exe)>>>>" })] },
      "pdf_launch",
    ],
    [
      "a form that sends data",
      { objects: [objectStream({ 9: "<</S/SubmitForm/F(https://contoh.test)>>" })] },
      "pdf_launch",
    ],
    ["an embedded file", { objects: ["<</Type/EmbeddedFile/Length 3>>stream\nabc\nendstream"] }, "pdf_attachment"],
    [
      "an attachment in an object stream",
      { objects: [objectStream({ 9: "<</Subtype/FileAttachment>>" })] },
      "pdf_attachment",
    ],
    [
      "encryption",
      { trailer: "/Encrypt 4 0 R", objects: ["<</Filter/Standard/V 1/R 2/O()/U()/P -4>>"] },
      "pdf_encrypted",
    ],
    ["an object stream without its type", { objects: [objectStream({ 9: "<<>>" }, "")] }, "pdf_broken"],
    [
      "a script inside the bytes of a picture",
      { objects: [`<</Length 60>>stream\n7 0 obj ${script} endobj\nendstream`] },
      "pdf_script",
    ],
    [
      "an object stream inside the bytes of a picture",
      {
        objects: [
          `<</Length 600>>stream\n8 0 obj ${objectStream({ 9: script })} endobj\nendstream`.replace(
            "/Length 600",
            `/Length ${objectStream({ 9: script }).length + 15}`,
          ),
        ],
      },
      "pdf_broken",
    ],
    ["an address opened by itself", { catalog: "/OpenAction<</S/URI/URI(https://contoh.test)>>" }, "pdf_action"],
    [
      "an address opened by itself, by reference",
      { catalog: "/OpenAction 4 0 R", objects: ["<</S/URI/URI(https://contoh.test)>>"] },
      "pdf_action",
    ],
    [
      "an address opened by itself, which a later update covers",
      {
        catalog: "/OpenAction 4 0 R",
        objects: ["<</S/URI/URI(https://contoh.test)>>\nendobj\n4 0 obj\n<</S/GoTo/D[3 0 R/Fit]>>"],
      },
      "pdf_action",
    ],
    [
      "an address behind a page to go to",
      { catalog: "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/URI/URI(https://contoh.test)>>]>>" },
      "pdf_action",
    ],
    [
      "an address opened with a page",
      { objects: ["<</Type/Annot/AA<</PO 5 0 R>>>>", "<</S/URI/URI(https://contoh.test)>>"] },
      "pdf_action",
    ],
    ["a print by itself", { catalog: "/OpenAction<</S/Named/N/Print>>" }, "pdf_action"],
    ["a remote go-to", { objects: ["<</S/GoToR/F(\\\\\\\\host\\\\x.pdf)/D[0/Fit]>>"] }, "pdf_action"],
    ["a remote go-to in an object stream", { objects: [objectStream({ 9: "<</S/GoTo#52/F(x.pdf)>>" })] }, "pdf_action"],
    ["an action that nobody listed", { objects: ["<</Type/Annot/A<</S/Besok/D(x)>>>>"] }, "pdf_action"],
    ["a file of another host", { objects: ["<</Length 0/F(\\\\\\\\host\\\\x)>>stream\n\nendstream"] }, "pdf_action"],
    ["a link to a file", { objects: ["<</Type/Annot/A<</S/URI/URI(file://host/x)>>>>"] }, "pdf_action"],
    ["a link to a share", { objects: ["<</Type/Annot/A<</S/URI/URI(\\\\\\\\host\\\\x)>>>>"] }, "pdf_action"],
    [
      "a script as an address, cut by a tab",
      { objects: ["<</A<</S/URI/URI(java\\tscript:alert\\(1\\))>>>>"] },
      "pdf_action",
    ],
    [
      "a file as an address, after a sign that is not seen",
      { objects: ["<</A<</S/URI/URI(\\001file://host/x)>>>>"] },
      "pdf_action",
    ],
    ["a share cut by a line", { objects: ["<</A<</S/URI/URI(/\\n/host/x)>>>>"] }, "pdf_action"],
    [
      "a file as an address in two bytes a sign, with one of no width",
      { objects: ["<</A<</S/URI/URI<FEFF0066200B0069006C0065003A002F002F0068>>>>>"] },
      "pdf_action",
    ],
    ["a base on another host", { catalog: "/URI<</Base(file://host/)>>" }, "pdf_action"],
    ["two values of one action", { objects: ["<</A<</S/GoTo/S/URI/URI(https://contoh.test)>>>>"] }, "pdf_broken"],
    [
      "an opening inside the bytes of a picture",
      { objects: ["<</Length 60>>stream\n7 0 obj <</OpenAction 4 0 R>> endobj\nendstream"] },
      "pdf_action",
    ],
    ["no page", { pages: "<</Type/Pages/Kids[]/Count 0>>" }, "pdf_broken"],
    ["a page tree that runs in a circle", { pages: "<</Type/Pages/Kids[2 0 R]/Count 1>>" }, "pdf_broken"],
  ])("with %s is refused", async (_name, parts, code) => {
    expect(await codeOf(pdfOf(parts))).toBe(code);
  });

  it.each([
    ["opens at a page", { catalog: "/OpenAction[3 0 R/Fit]" }],
    ["goes to a page by itself", { catalog: "/OpenAction 4 0 R", objects: ["<</S/GoTo/D[3 0 R/Fit]>>"] }],
    ["has a link", { objects: ["<</Type/Annot/A<</S/URI/URI(https://lombokbaratkab.go.id)>>/F 4>>"] }],
    ["has an address without https", { objects: ["<</A<</S/URI/URI(www.lombokbaratkab.go.id)>>>>"] }],
    ["has a mail address", { objects: ["<</A<</S/URI/URI(mailto:dinas@contoh.test)>>>>"] }],
    ["names a font F", { objects: ["<</Font<</F 3 0 R/S 3 0 R>>>>"] }],
    ["has tagged paragraphs", { objects: ["<</Type/StructElem/S/P/A<</O/Layout>>>>"] }],
  ])("that %s is taken", async (_name, parts) => {
    expect(await codeOf(pdfOf(parts))).toBe("application/pdf");
  });

  it.each(["\n\n", "\r\n \t\r\n", "\xef\xbb\xbf", "\xef\xbb\xbf\n"])(
    "after %j is taken byte for byte",
    async (lead) => {
      const sent = join(text(lead), pdfOf());
      const answer = await cleanContent(sent);
      expect(answer).toMatchObject({ ok: true, value: { contentType: "application/pdf" } });
      if (answer.ok) expect(Buffer.from(answer.value.bytes).equals(sent)).toBe(true);
      expect(await codeOf(join(text(`${lead}x`), pdfOf()))).not.toBe("application/pdf");
    },
  );

  it("locked only against copying is told so, and not that it has a password", () => {
    expect(FILE_REFUSALS.pdf_encrypted).toMatch(/terhadap penyalinan/);
  });

  it("made by a library: script, attachment", async () => {
    const made = await PDFDocument.create();
    made.addPage();
    made.addJavaScript("x", "app.alert(1)");
    expect(await codeOf(await made.save())).toBe("pdf_script");
    const other = await PDFDocument.create();
    other.addPage();
    await other.attach(Buffer.from("MZ"), "x.exe", { mimeType: "application/octet-stream" });
    expect(await codeOf(await other.save())).toBe("pdf_attachment");
  });

  it("cut off, garbage and bytes behind the end are refused", async () => {
    const pdf = pdfOf({ objects: ["<</A 1>>"] });
    expect(await codeOf(pdf.subarray(0, pdf.length - 40))).toBe("pdf_broken");
    expect(await codeOf(text("%PDF-1.7\nnothing here\nstartxref\n0\n%%EOF"))).toBe("pdf_broken");
    expect(await codeOf(join(pdf, text("MZ program")))).toBe("pdf_broken");
    expect(await codeOf(join(pdf, text("\r\n\0")))).toBe("application/pdf");
  });

  it("a bomb of 1 GB in an object stream is refused within seconds and little memory", async () => {
    const bomb = deflateSync(Buffer.alloc(256 * 1024 * 1024, 0x20), { level: 9 }).toString("latin1");
    const stream = `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n${bomb}\nendstream`;
    const bytes = pdfOf({ objects: [stream, stream, stream, stream] });
    const before = process.memoryUsage().rss;
    const started = Date.now();
    expect(await codeOf(bytes)).toBe("pdf_too_complex");
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it("brackets nested a hundred thousand deep end the thread, not the server", async () => {
    expect(["pdf_too_complex", "pdf_broken"]).toContain(await codeOf(pdfOf({ objects: ["[".repeat(100_000)] })));
    expect(["pdf_too_complex", "pdf_broken"]).toContain(
      await codeOf(pdfOf({ objects: [`${"[".repeat(50_000)}${"]".repeat(50_000)}`] })),
    );
  });
});
