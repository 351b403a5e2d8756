import type { HolidayKind } from "../holiday-kinds";
import { parseDay } from "../parse-day";
import { WEEKDAYS } from "../weekdays";
import { type PastedRow, pastedRows } from "./rows";

/** What a line of a pasted table of holidays would do; `known`: the day is a holiday already, and stays as it is. */
export type PastedHoliday = {
  line: number;
  date: string | null;
  name: string;
  kind: HolidayKind;
  known: boolean;
  problem: string | null;
};

export const LONGEST_NAME = 120;

/** A year has some twenty-five. */
export const MOST_PASTED = 100;

/**
 * Date, name and, where it is there, kind: whatever numbers and days of the week stand between them. `known`: days that are
 * holidays already; `today`: earlier ones have been counted with, and are not added any more.
 */
export function readHolidays(text: string, { known, today }: { known: ReadonlySet<string>; today: string }) {
  const first = new Map<string, number>();
  return pastedRows(text)
    .filter((row, place) => place > 0 || !isHead(row))
    .map((row): PastedHoliday => {
      const { date, name, kind } = partsOf(row);
      const twin = date === null ? undefined : first.get(date);
      if (date !== null && twin === undefined) first.set(date, row.line);
      const problem = problemOf({ date, name, twin, today }, row);
      return { line: row.line, date, name, kind, known: date !== null && known.has(date), problem };
    });
}

/** The words over the columns. */
function isHead({ cells }: PastedRow): boolean {
  return !cells.some((cell) => /\d/.test(cell)) && cells.some((cell) => /^(?:tanggal|tgl|hari libur)/i.test(cell));
}

function partsOf({ cells }: PastedRow): Pick<PastedHoliday, "date" | "name" | "kind"> {
  const at = cells.findIndex((cell) => parseDay(cell) !== null);
  const rest = cells.slice(at + 1).filter((cell) => cell !== "" && !WEEKDAYS.some((day) => isWord(cell, day)));
  const kinds = rest.map(kindOf);
  const name = rest.find((_, place) => kinds[place] === null) ?? rest[0] ?? "";
  const kind = kinds.find((one) => one !== null) ?? (/cuti bersama/i.test(name) ? "cuti_bersama" : "nasional");
  return { date: at < 0 ? null : parseDay(cells[at] ?? ""), name: at < 0 ? "" : name, kind };
}

const isWord = (cell: string, word: string) => cell.toLowerCase() === word.toLowerCase();

/** A cell that says nothing but the kind. */
function kindOf(cell: string): HolidayKind | null {
  if (/^cuti bersama$/i.test(cell)) return "cuti_bersama";
  if (/^(?:libur |hari libur )?nasional$/i.test(cell)) return "nasional";
  return /^(?:libur |hari libur )?daerah$/i.test(cell) ? "daerah" : null;
}

type Judged = { date: string | null; name: string; twin: number | undefined; today: string };

function problemOf({ date, name, twin, today }: Judged, { cells }: PastedRow): string | null {
  if (date === null) return `“${cells.join(" ").slice(0, 60)}” tidak memuat satu tanggal seperti 5/12/2026`;
  if (date < today) return "tanggalnya sudah lewat";
  if (twin !== undefined) return `tanggalnya sama dengan baris ${twin}`;
  if (name === "") return "namanya belum ada";
  return name.length > LONGEST_NAME ? `namanya lebih dari ${LONGEST_NAME} huruf` : null;
}
