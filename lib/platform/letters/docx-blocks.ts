import "server-only";
import {
  AlignmentType,
  convertMillimetersToTwip,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Align, Signer } from "@/lib/domain/letters/model";
import type { Marked, Sheet, SheetBlock } from "@/lib/domain/letters/sheet";
import { bare, bordered, line, NO_BORDERS, runs } from "./docx-parts";

const SIDES = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

/** 1.5 lines, for what is read; heads, tables and signatures stand closer. */
const WIDE = { line: 360, after: 0 };
/** The same, with room to the next paragraph. */
const APART = { line: 360, before: 50, after: 50 };

/** Millimetres between the margins. */
export function widthOf({ page }: Pick<Sheet, "page">): number {
  return page.width - page.margins.left - page.margins.right;
}

type Ruled = { borders?: typeof NO_BORDERS; step?: number };

/** `widths` of the columns and `step` from the left margin in millimetres. */
export function ruled(rows: TableRow[], widths: number[], { borders, step = 0 }: Ruled = {}): Table {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => Math.round(convertMillimetersToTwip(width))),
    width: { size: Math.round(convertMillimetersToTwip(widths.reduce((a, b) => a + b))), type: WidthType.DXA },
    ...(borders ? { borders } : {}),
    ...(step > 0 ? { indent: { size: Math.round(convertMillimetersToTwip(step)), type: WidthType.DXA } } : {}),
  });
}

/** `corner`: what stands beside a signature that stands at the right alone. */
type Around = { certificate: boolean; corner: Paragraph[] };

export function docxBlock(block: SheetBlock, width: number, { certificate, corner }: Around): (Paragraph | Table)[] {
  switch (block.type) {
    case "correspondence":
      return [
        new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(block.date) }),
        facts(block.facts, width, { named: block.subject }),
        line("", {}),
        ...block.to.filter((text) => text !== "").map((text) => line(text, {})),
        line("", {}),
      ];
    case "title":
      return title(block, certificate);
    case "heading":
      return [heading(block.text, block)];
    case "paragraph":
      return [
        new Paragraph({
          alignment: SIDES[block.align],
          spacing: spacingOf(block, certificate),
          keepNext: block.keep,
          indent: block.indent && !certificate ? { firstLine: convertMillimetersToTwip(12.5) } : undefined,
          children: runs(block.text, { strong: block.strong, size: certificate && block.strong ? 40 : undefined }),
        }),
      ];
    case "points":
      return [marked(block, width, null)];
    case "clause":
      return [marked(block, width, block.label)];
    case "facts":
      return [facts(block.rows, width - STEP, { keep: block.keep, step: STEP })];
    case "table":
      return table(block, width);
    case "signatures":
      return block.rows.flatMap((row) => [
        line("", { keep: true }),
        signatures(row, width, { keep: block.keep, corner }),
      ]);
    case "copies":
      return [
        line("", { keep: true }),
        line("Tembusan:", { size: 20, keep: true }),
        ...block.items.map(([mark, text]) => line(mark === "" ? text : `${mark} ${text}`, { size: 20 })),
      ];
    case "annex":
      return annex(block.lines);
  }
}

function spacingOf({ align, strong }: Extract<SheetBlock, { type: "paragraph" }>, certificate: boolean) {
  if (certificate) return { line: 276, before: strong ? 120 : 40, after: strong ? 120 : 40 };
  return align === "center" && strong ? { line: 360, before: 120, after: 120 } : APART;
}

function heading(text: string, { level, centred }: { level: 1 | 2; centred: boolean }): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: centred ? { after: 200 } : { before: 240, after: 100 },
    keepNext: true,
    children: runs(text, { strong: true }),
  });
}

function title({ lines, number, about }: Extract<SheetBlock, { type: "title" }>, certificate: boolean): Paragraph[] {
  const name = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: runs(lines.join("\n"), { strong: true, size: certificate ? 52 : 26 }),
  });
  return [
    ...(lines.length > 0 ? [name] : []),
    ...(number === "" ? [] : [line(number, { centred: true })]),
    ...(about === ""
      ? []
      : [line("", { size: 12 }), line("TENTANG", { centred: true }), line("", { size: 12 }), line(about, BOLD)]),
    line("", {}),
  ];
}

const BOLD = { centred: true, strong: true };

function annex([first = "", ...rest]: string[]): Paragraph[] {
  const name = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    keepNext: true,
    children: runs(first, { strong: false }),
  });
  return [name, ...rest.filter((text) => text !== "").map((text) => line(text, {})), line("", {})];
}

/** Millimetres by which facts within a letter stand in. */
const STEP = 12.5;

type FactsLook = { named?: number; keep?: boolean; step?: number };

/** `named`: the row whose value is the letter's name among the headings; `step`: within a letter, with the room of its lines. */
function facts(rows: readonly (readonly [string, string])[], width: number, look: FactsLook): Table {
  const { named, keep, step = 0 } = look;
  const spacing = step > 0 ? WIDE : undefined;
  const cell = (text: string) => bare([new Paragraph({ keepNext: keep, spacing, children: runs(text) })]);
  const name = (text: string) =>
    bare([new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text, { strong: false }) })]);
  return ruled(
    rows.map(
      ([label, value], index) =>
        new TableRow({ children: [cell(label), cell(":"), index === named ? name(value) : cell(value)] }),
    ),
    [45, 5, width - 50],
    { borders: NO_BORDERS, step },
  );
}

/** Marks stand in a column of their own, so that a saying hangs beside its mark. */
function marked({ items, keep }: { items: Marked[]; keep: boolean }, width: number, label: string | null): Table {
  const named = label === null ? [] : [31, 5];
  const signed = items.some(([mark]) => mark !== "") ? [8] : [];
  const before = [...named, ...signed];
  const said = (text: string) =>
    bare([new Paragraph({ alignment: AlignmentType.JUSTIFIED, spacing: WIDE, keepNext: keep, children: runs(text) })]);
  const plain = (text: string) => bare([new Paragraph({ spacing: WIDE, keepNext: keep, children: runs(text) })]);
  return ruled(
    items.map(([mark, text], index) => {
      const name = label === null ? [] : [plain(index === 0 ? label : ""), plain(index === 0 ? ":" : "")];
      return new TableRow({ children: [...name, ...signed.map(() => plain(mark)), said(text)] });
    }),
    [...before, width - before.reduce((sum, one) => sum + one, 0)],
    { borders: NO_BORDERS },
  );
}

/** So many rows at the end stay with the signature under them; few rows stay together as a whole. */
const MOVED = 3;

function table({ caption, columns, rows, footer, tall, keep }: Extract<SheetBlock, { type: "table" }>, width: number) {
  const cell = (text: string, align: Align, { strong = false, keepNext = false } = {}) =>
    bordered(
      [new Paragraph({ alignment: SIDES[align], keepNext, children: runs(text, { size: 20, strong }) })],
      strong ? "EDEDED" : undefined,
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column.title, "center", { strong: true, keepNext: true })),
  });
  const body = rows.map(
    (texts, index) =>
      new TableRow({
        cantSplit: true,
        height: tall ? { value: convertMillimetersToTwip(11), rule: HeightRule.ATLEAST } : undefined,
        children: columns.map((column, at) =>
          cell(texts[at] ?? "", column.align, { keepNext: keep && index >= rows.length - MOVED }),
        ),
      }),
  );
  const widths = columns.map(({ share }) => (width * share) / 100);
  return [
    ...(caption === "" ? [] : [line(caption, { size: 20, strong: true, keep: true })]),
    ruled([head, ...body, ...(footer ? [footRow(footer, columns.length, keep)] : [])], widths),
    line("", { size: 12, keep }),
  ];
}

function footRow(footer: string[], columns: number, keepNext: boolean): TableRow {
  const strong = (text: string, alignment: (typeof SIDES)[Align]) => [
    new Paragraph({ alignment, keepNext, children: runs(text, { size: 20, strong: true }) }),
  ];
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: Math.max(columns - 1, 1),
        children: strong(footer.slice(0, -1).join(" "), AlignmentType.CENTER),
      }),
      bordered(strong(footer.at(-1) ?? "", AlignmentType.RIGHT)),
    ],
  });
}

function signatures(
  row: (Signer | null)[],
  width: number,
  { keep, corner }: { keep: boolean; corner: Paragraph[] },
): Table {
  const signers = row.filter((signer) => signer !== null);
  const centred = signers.length > 1;
  // Three beside each other need smaller letters, as in the PDF.
  const size = row.length > 2 ? 20 : undefined;
  const head = ({ above, post }: Signer) => [...above, post].filter((text) => text !== "");
  const most = Math.max(...signers.map((signer) => head(signer).length));
  const block = (signer: Signer) => [
    ...head(signer).map((text) => line(text, { centred, size, keep: true })),
    // Names stand at one height.
    ...Array.from({ length: most - head(signer).length }, () => line("", { size, keep: true })),
    new Paragraph({ spacing: { before: 1100 }, keepNext: true }),
    ...(signer.name === "" ? [] : [line(signer.name, { centred, size, strong: true, keep: true })]),
    ...[signer.rank, signer.nip].filter((text) => text !== "").map((text) => line(text, { centred, size, keep })),
  ];
  const cells = row.map(
    (signer, at) =>
      new TableCell({
        borders: NO_BORDERS,
        verticalAlign: signer ? VerticalAlign.TOP : VerticalAlign.BOTTOM,
        children: signer ? block(signer) : at === 0 && corner.length > 0 ? corner : [line("", {})],
      }),
  );
  return ruled(
    [new TableRow({ cantSplit: true, children: cells })],
    row.map(() => width / row.length),
    { borders: NO_BORDERS },
  );
}
