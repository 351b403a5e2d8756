import "server-only";
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import type { LetterModel } from "@/lib/domain/letters/model";
import { type Sheet, type SheetCheck, sheetOf } from "@/lib/domain/letters/sheet";
import { docxBlock, ruled, widthOf } from "./docx-blocks";
import { bare, bordered, line, NO_BORDERS } from "./docx-parts";
import { qrPicture } from "./qr-picture";

/** The letter as a Word file with the same words, headings and tables, so that the office can still change a copy. */
export async function renderDocx(letter: LetterModel): Promise<Uint8Array> {
  const sheet = sheetOf(letter);
  const { width, height, margins } = sheet.page;
  // A certificate has no room under it: there the code stands beside the signature, as in the PDF.
  const corner = hasCorner(sheet) && sheet.check ? await codeIn(sheet.check) : [];
  const foot = () => pageFoot(sheet);
  const children = [
    ...letterhead(sheet),
    ...sheet.blocks.flatMap((block) => docxBlock(block, widthOf(sheet), { certificate: sheet.certificate, corner })),
    ...initialsBox(sheet),
  ];
  const file = new Document({
    title: sheet.title,
    creator: sheet.letterhead?.office || "Dinas",
    styles: STYLES,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: sizeOf(width, height),
            margin: {
              top: convertMillimetersToTwip(margins.top),
              bottom: convertMillimetersToTwip(margins.bottom),
              left: convertMillimetersToTwip(margins.left),
              right: convertMillimetersToTwip(margins.right),
              footer: convertMillimetersToTwip(8),
            },
          },
        },
        headers: { first: pageHead(sheet, false), default: pageHead(sheet, true) },
        // What is hung up or copied is the front of a certificate: it bears the code.
        footers:
          corner.length > 0 ? {} : { first: await foot(), ...(sheet.certificate ? {} : { default: await foot() }) },
        children: apart(children),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Word runs tables together that touch, and puts a line of its own behind one that is the last. */
function apart(children: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const touches = child instanceof Table && (next === undefined || next instanceof Table);
    return touches ? [child, line("", { size: 8, keep: next !== undefined })] : [child];
  });
}

/** The library turns a page that lies on its side by itself. */
function sizeOf(width: number, height: number) {
  const [narrow, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    width: convertMillimetersToTwip(narrow),
    height: convertMillimetersToTwip(long),
    orientation: width > height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

const HEADING = {
  run: { bold: true, size: 24, font: "Arial", color: "000000" },
  paragraph: { spacing: { before: 0, after: 0 } },
};
const STYLES = {
  default: {
    document: { run: { font: "Arial", size: 24, language: { value: "id-ID" } } },
    heading1: HEADING,
    heading2: HEADING,
  },
  // What the library's own styles stand on, and leaves out.
  characterStyles: [{ id: "DefaultParagraphFont", name: "Default Paragraph Font" }],
};

/** The number of each page but the first; on a draft the word over every page. */
function pageHead({ draft }: Sheet, numbered: boolean): Header {
  const number = new TextRun({ children: ["- ", PageNumber.CURRENT, " -"] });
  const mark = new TextRun({ text: "DRAF", bold: true, size: 56, color: "BFBFBF" });
  const centred = (run: TextRun) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run] });
  const lines = [...(numbered ? [centred(number)] : []), ...(draft ? [centred(mark)] : [])];
  // A head without a paragraph is none to a strict reader.
  return new Header({ children: lines.length > 0 ? lines : [line("", { size: 2 })] });
}

function hasCorner({ certificate, blocks }: Sheet): boolean {
  return (
    certificate && blocks.some((block) => block.type === "signatures" && block.rows.some((row) => row[0] === null))
  );
}

async function codeIn(check: SheetCheck): Promise<Paragraph[]> {
  return [new Paragraph({ children: [await qrRun(check)] }), ...saidBy(check)];
}

/** The code in the lower margin, where it takes no line of the letter, and stands whatever somebody changes above it. */
async function pageFoot({ check, ...sheet }: Sheet): Promise<Footer> {
  if (!check) return new Footer({ children: [line("", { size: 2 })] });
  const cells = [
    bare([new Paragraph({ children: [await qrRun(check)] })]),
    new TableCell({ borders: NO_BORDERS, verticalAlign: VerticalAlign.CENTER, children: saidBy(check) }),
  ];
  const widths = [20, widthOf(sheet) - 20];
  return new Footer({
    children: [ruled([new TableRow({ children: cells })], widths, { borders: NO_BORDERS }), line("", { size: 2 })],
  });
}

function saidBy({ sentence, code }: SheetCheck): Paragraph[] {
  return [line(sentence, { size: 16 }), ...(code ? [line(`dengan kode ${code}`, { size: 16 })] : [])];
}

function letterhead({ letterhead: head, certificate, ...sheet }: Sheet): (Paragraph | Table)[] {
  if (!head) return [];
  const size = sizeFor(head.office, widthOf(sheet) - (head.arms && !certificate ? ARMS + 5 : 0));
  const words = [
    line(head.government, { centred: true, size: Math.round(size * 0.75) }),
    line(head.office, { centred: true, size, strong: true }),
    ...[head.address, head.contact]
      .filter((text) => text !== "")
      .map((text) => line(text, { centred: true, size: 18 })),
  ];
  const arms = head.arms && new Paragraph({ alignment: AlignmentType.CENTER, children: [armsRun(head.arms)] });
  if (certificate) return [...(arms ? [arms] : []), ...words, line("", {})];
  const rule = new Paragraph({
    spacing: { before: 60, after: 240 },
    border: { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 1, color: "000000" } },
  });
  if (!arms) return [...words, rule];
  const width = widthOf(sheet);
  const cells = [
    new TableCell({ borders: NO_BORDERS, children: [arms] }),
    new TableCell({ borders: NO_BORDERS, children: words }),
  ];
  return [ruled([new TableRow({ children: cells })], [ARMS, width - ARMS], { borders: NO_BORDERS }), rule];
}

/** Millimetres of the column of the arms. */
const ARMS = 25;

/** Half points in which the office's name fits on one line, at most 18 points; capitals of bold Arial are 0.72 wide. */
function sizeFor(name: string, width: number): number {
  const ems = [...name].reduce(
    (sum, sign) => sum + (sign === " " ? 0.28 : sign === sign.toUpperCase() ? 0.72 : 0.6),
    0,
  );
  return Math.max(16, Math.min(36, Math.floor((2 * (width / 25.4) * 72) / Math.max(ems, 1))));
}

function armsRun({ type, data }: NonNullable<NonNullable<Sheet["letterhead"]>["arms"]>): ImageRun {
  return new ImageRun({
    type: type === "image/png" ? "png" : "jpg",
    data: Buffer.from(data, "base64"),
    transformation: { width: 82, height: 91 },
    altText: { name: "Lambang daerah", description: "Lambang daerah" },
  });
}

function initialsBox({ initials }: Sheet): (Paragraph | Table)[] {
  if (initials.length === 0) return [];
  const row = (cells: string[]) =>
    new TableRow({ cantSplit: true, children: cells.map((text) => bordered([line(text, { size: 16 })])) });
  return [line("", {}), ruled([row(["Jabatan", "Paraf"]), ...initials.map((post) => row([post, ""]))], [58, 20])];
}

async function qrRun({ link, alt }: SheetCheck): Promise<ImageRun> {
  return new ImageRun({
    type: "png",
    data: await qrPicture(link, 8),
    transformation: { width: 60, height: 60 },
    altText: { name: "Kode QR", description: alt },
  });
}
