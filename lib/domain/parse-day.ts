import { MONTH_NAMES } from "./months";
import { plainSigns } from "./text/plain-signs";
import { LONGEST_NUMBER_TEXT, trimSigns } from "./text/trim-signs";
import { WEEKDAYS } from "./weekdays";

/**
 * "1990-07-01", "1990/07/01", "01-07-1990", "1/7/1990", "01071990", "1 Juli 1990", "GERUNG, 01-07-1990" → "1990-07-01";
 * null for what no calendar holds, and for years of two figures.
 */
export function parseDay(typed: string): string | null {
  const plain = plainSigns(typed);
  if (plain.length > LONGEST_NUMBER_TEXT) return null;
  const text = trimSigns(plain, AROUND.before, AROUND.behind);
  const [, year, , month, date] = YEAR_FIRST.exec(text) ?? [];
  const day = year ? `${year}-${month}-${date}` : localDay(text);
  if (day === null) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** The bracket, quotation mark or star that it stood in. */
const AROUND = { before: /[(["'*_\u201c\u2018]/, behind: /[)\]"'*_\u201d\u2019.,;]/ };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{2})\2(\d{2})$/;

/** "Sabtu, 5 Desember 2026", as letters and this portal write it; "GERUNG, 01-07-1990", as a KTP does; "tgl 1-7-1990". */
const BEFORE = new RegExp(
  `^(?:\\p{L}[\\p{L} .'\u2019\u02bc\`-]*,\\s*|(?:${WEEKDAYS.join("|")}|Jum['\u2019\u02bc\`]at|Ahad|hari|tgl\\.?|tanggal)[:\\s]+)+`,
  "iu",
);

const IN_DIGITS = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/;
const IN_WORDS = /^(\d{1,2})[-/. ]*(\p{L}{3,9})[-/., ]*(\d{4})$/u;

function localDay(typed: string): string | null {
  const text = typed.replace(BEFORE, "").replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3");
  const [, day, month = "", year] = IN_DIGITS.exec(text) ?? IN_WORDS.exec(text) ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month.toLowerCase());
  return day && number ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

const ENGLISH = "january february march april may june july august september october november december".split(" ");

/** The whole name or its beginning, as it was written before and as calendars and English phones shorten it: "Juli", "Jul", "Nopember", "Agt", "Oct". */
function monthNamed(name: string): number {
  const written = name
    .replace(/^p(?=eb)/, "f")
    .replace(/^nop/, "nov")
    .replace(/^(?:ag[ts]+|aug)$/, "agu")
    .replace(/^mrt$/, "mar");
  const english = ENGLISH.findIndex((month) => month.startsWith(name)) + 1;
  if (english > 0) return english;
  return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(written)) + 1;
}
