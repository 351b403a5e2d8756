import "server-only";
import { strFromU8, unzipSync } from "fflate";
import { writeXlsxStream } from "hucre/xlsx";
import type { FileColumn, TableFile } from "@/lib/domain/table-file";

/** A book without rows: its other parts as they are, and its sheet before and after the place of the rows. */
export type Frame = {
  parts: [name: string, bytes: Uint8Array][];
  sheet: string;
  before: string;
  after: string;
  /** The format of each column, by its number in the book. */
  styles: string[];
};

const SHEET = "xl/worksheets/sheet1.xml";
const ROWS_END = "</sheetData>";
const FORMATS: Record<FileColumn["kind"], string> = { text: "@", date: "dd/mm/yyyy", number: "0" };

/** hucre knows the format; what it writes for the head of the table is what the rows go on with. */
export async function frameOf({ title, columns }: Pick<TableFile, "title" | "columns">): Promise<Frame> {
  const book = writeXlsxStream((async function* () {})(), {
    name: sheetName(title),
    columns: columns.map(({ header, kind, share }) => ({ header, width: share * 4, numFmt: FORMATS[kind] })),
    freezePane: { rows: 1 },
  });
  const { [SHEET]: sheet, ...parts } = unzipSync(new Uint8Array(await new Response(book).arrayBuffer()));
  const words = sheet ? strFromU8(sheet) : "";
  const end = words.indexOf(ROWS_END);
  const styles = [...words.matchAll(/<c r="[A-Z]+1" t="inlineStr" s="(\d+)">/g)].map(([, style = ""]) => style);
  if (end < 0 || styles.length !== columns.length) throw new Error("hucre writes an empty sheet in another way now");
  return { parts: Object.entries(parts), sheet: SHEET, before: words.slice(0, end), after: words.slice(end), styles };
}

/** A sheet's name takes 31 signs and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
