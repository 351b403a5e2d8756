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

/** Millimetres between the margins. */
export function widthOf({ page }: Pick<Sheet, "page">): number {
  return page.width - page.margins.left - page.margins.right;
}

/** `widths` of the columns in millimetres. */
export function ruled(rows: TableRow[], widths: number[], borders?: typeof NO_BORDERS): Table {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => Math.round(convertMillimetersToTwip(width))),
    width: { size: Math.round(convertMillimetersToTwip(widths.reduce((a, b) => a + b))), type: WidthType.DXA },
    ...(borders ? { borders } : {}),
  });
}

export function docxBlock(block: SheetBlock, width: number, certificate: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case "correspondence":
      return [
        new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(block.date) }),
        facts(block.facts, width),
        line("", {}),
        ...block.to.filter((text) => text !== "").map((text) => line(text, {})),
        line("", {}),
      ];
    case "title":
      return title(block, certificate);
    case "heading":
      return [heading(block.text, block.level, true)];
    case "paragraph":
      return [
        new Paragraph({
          alignment: SIDES[block.align],
          spacing: WIDE,
          keepNext: block.keep,
          indent: block.indent && !certificate ? { firstLine: convertMillimetersToTwip(12.5) } : undefined,
          children: runs(block.text, { strong: block.strong, size: certificate && block.strong ? 44 : undefined }),
        }),
      ];
    case "points":
      return [marked(block.items, width, null)];
    case "clause":
      return [marked(block.items, width, block.label)];
    case "facts":
      return [facts(block.rows, width)];
    case "table":
      return table(block, width);
    case "signatures":
      return block.rows.flatMap((row) => [line("", { keep: true }), signatures(row, width)]);
    case "copies":
      return [
        line("", {}),
        line("Tembusan:", { size: 20, keep: true }),
        ...block.items.map(([mark, text]) => line(mark === "" ? text : `${mark} ${text}`, { size: 20 })),
      ];
    case "annex":
      return annex(block.lines);
  }
}

function heading(text: string, level: 1 | 2, strong: boolean, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    alignment: pageBreakBefore ? AlignmentType.LEFT : AlignmentType.CENTER,
    pageBreakBefore,
    keepNext: true,
    children: runs(text, { strong }),
  });
}

function title({ lines, number, about }: Extract<SheetBlock, { type: "title" }>, certificate: boolean): Paragraph[] {
  const name = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: runs(lines.join("\n"), { strong: true, size: certificate ? 60 : 26 }),
  });
  return [
    ...(lines.length > 0 ? [name] : []),
    ...(number === "" ? [] : [line(number, { centred: true })]),
    ...(about === "" ? [] : [line("TENTANG", { centred: true }), line(about, { centred: true, strong: true })]),
    line("", {}),
  ];
}

function annex([first = "", ...rest]: string[]): Paragraph[] {
  return [
    heading(first, 1, false, true),
    ...rest.filter((text) => text !== "").map((text) => line(text, {})),
    line("", {}),
  ];
}

function facts(rows: readonly (readonly [string, string])[], width: number): Table {
  const cells = (texts: string[]) => texts.map((text) => bare([new Paragraph({ children: runs(text) })]));
  return ruled(
    rows.map(([label, value]) => new TableRow({ children: cells([label, ":", value]) })),
    [45, 5, width - 50],
    NO_BORDERS,
  );
}

/** Marks stand in a column of their own, so that a saying hangs beside its mark. */
function marked(items: Marked[], width: number, label: string | null): Table {
  const named = label === null ? [] : [31, 5];
  const signed = items.some(([mark]) => mark !== "") ? [8] : [];
  const before = [...named, ...signed];
  const said = (text: string) =>
    bare([new Paragraph({ alignment: AlignmentType.JUSTIFIED, spacing: WIDE, children: runs(text) })]);
  const plain = (text: string) => bare([new Paragraph({ spacing: WIDE, children: runs(text) })]);
  return ruled(
    items.map(([mark, text], index) => {
      const name = label === null ? [] : [plain(index === 0 ? label : ""), plain(index === 0 ? ":" : "")];
      return new TableRow({ children: [...name, ...signed.map(() => plain(mark)), said(text)] });
    }),
    [...before, width - before.reduce((sum, one) => sum + one, 0)],
    NO_BORDERS,
  );
}

function table({ caption, columns, rows, footer, tall }: Extract<SheetBlock, { type: "table" }>, width: number) {
  const cell = (text: string, align: Align, strong = false) =>
    bordered(
      [new Paragraph({ alignment: SIDES[align], children: runs(text, { size: 20, strong }) })],
      strong ? "EDEDED" : undefined,
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column.title, "center", true)),
  });
  const body = rows.map(
    (texts) =>
      new TableRow({
        cantSplit: true,
        height: tall ? { value: convertMillimetersToTwip(11), rule: HeightRule.ATLEAST } : undefined,
        children: columns.map((column, index) => cell(texts[index] ?? "", column.align)),
      }),
  );
  const widths = columns.map(({ share }) => (width * share) / 100);
  return [
    ...(caption === "" ? [] : [line(caption, { size: 20, strong: true, keep: true })]),
    ruled([head, ...body, ...(footer ? [footRow(footer, columns.length)] : [])], widths),
    line("", { size: 12 }),
  ];
}

function footRow(footer: string[], columns: number): TableRow {
  const strong = (text: string, alignment: (typeof SIDES)[Align]) => [
    new Paragraph({ alignment, children: runs(text, { size: 20, strong: true }) }),
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

function signatures(row: (Signer | null)[], width: number): Table {
  const centred = row.filter((signer) => signer !== null).length > 1;
  const block = (signer: Signer) => [
    ...signer.above.map((text) => line(text, { centred, keep: true })),
    ...(signer.post === "" ? [] : [line(signer.post, { centred, keep: true })]),
    new Paragraph({ spacing: { before: 1100 }, keepNext: true }),
    ...(signer.name === "" ? [] : [line(signer.name, { centred, strong: true, keep: true })]),
    ...[signer.rank, signer.nip].filter((text) => text !== "").map((text) => line(text, { centred })),
  ];
  const cells = row.map(
    (signer) =>
      new TableCell({
        borders: NO_BORDERS,
        verticalAlign: VerticalAlign.BOTTOM,
        children: signer ? block(signer) : [line("", {})],
      }),
  );
  return ruled(
    [new TableRow({ cantSplit: true, children: cells })],
    row.map(() => width / row.length),
    NO_BORDERS,
  );
}
