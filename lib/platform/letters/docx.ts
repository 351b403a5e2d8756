import "server-only";
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
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
} from "docx";
import type { LetterModel } from "@/lib/domain/letters/model";
import { type Sheet, type SheetCheck, sheetOf } from "@/lib/domain/letters/sheet";
import { docxBlock, ruled, widthOf } from "./docx-blocks";
import { bordered, line, NO_BORDERS, runs } from "./docx-parts";
import { qrPicture } from "./qr-picture";

/** The letter as a Word file with the same words, headings and tables, so that the office can still change a copy. */
export async function renderDocx(letter: LetterModel): Promise<Uint8Array> {
  const sheet = sheetOf(letter);
  const { width, height, margins } = sheet.page;
  const check = sheet.check ? await checkLines(sheet.check) : [];
  // What is hung up or copied is the front of a certificate: it bears the code.
  const back = sheet.certificate ? sheet.blocks.findIndex(({ type }) => type === "annex") : -1;
  const front = back < 0 ? sheet.blocks.length : back;
  const drawn = (blocks: Sheet["blocks"]) =>
    blocks.flatMap((block) => docxBlock(block, widthOf(sheet), sheet.certificate));
  const children = [
    ...letterhead(sheet),
    ...drawn(sheet.blocks.slice(0, front)),
    ...initialsBox(sheet),
    ...check,
    ...drawn(sheet.blocks.slice(front)),
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
            },
          },
        },
        headers: { first: pageHead(sheet, false), default: pageHead(sheet, true) },
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

function letterhead({ letterhead: head, certificate, ...sheet }: Sheet): (Paragraph | Table)[] {
  if (!head) return [];
  const words = [
    line(head.government, { centred: true, size: 27 }),
    line(head.office, { centred: true, size: 36, strong: true }),
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
  return [ruled([new TableRow({ children: cells })], [25, width - 25], { borders: NO_BORDERS }), rule];
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

async function checkLines({ link, alt, sentence, code }: SheetCheck): Promise<Paragraph[]> {
  const picture = new ImageRun({
    type: "png",
    data: await qrPicture(link, 8),
    transformation: { width: 64, height: 64 },
    altText: { name: "Kode QR", description: alt },
  });
  return [
    new Paragraph({ spacing: { before: 240 }, keepNext: true, children: [picture] }),
    new Paragraph({ children: runs(code ? `${sentence} dengan kode ${code}` : sentence, { size: 16 }) }),
  ];
}
