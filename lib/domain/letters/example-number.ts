import { witaDate } from "@/lib/domain/working-time";
import { LETTER_SERIES, type LetterSeries } from "./kind";
import { formatNumber, LETTER_SERIES_NAMES, type NumberFormat, type NumberProblem, problemsOf } from "./number";

/** How a number of each series would read today, and what is wrong with the format; no number is taken. */
export type NumberExample = { numbers: { series: string; number: string }[]; problems: NumberProblem[] };

const SERIAL = 12;
const CLASS = "500.3.6";

export function exampleNumber(format: NumberFormat, now: Date): NumberExample {
  const date = witaDate(now);
  const problems = problemsOf(format);
  const written = (series: LetterSeries) =>
    formatNumber(format, { security: "B", classification: CLASS, series, serial: SERIAL, inserted: null, date });
  // Without the code of the unit there is no number to show.
  const possible = format.parts.length > 0 && !(format.parts.includes("unit") && format.unitCode === "");
  const numbers = possible
    ? LETTER_SERIES.map((series) => ({ series: LETTER_SERIES_NAMES[series], number: written(series) }))
    : [];
  return { numbers, problems };
}
