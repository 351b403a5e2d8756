import { parseRupiah, parseWhole } from "../money";
import { parseDay } from "../parse-day";
import { plainSigns, tidyText } from "../text/signs";
import { type JudgedAnswer, parsed, rightAnswer, wrongAnswer } from "./judged";

/** Kept as a number that JSON can carry exactly. */
const MOST_RUPIAH = 999_999_999_999_999n;
const TOO_LARGE = "Angkanya terlalu besar. Periksa jumlah nolnya.";
const EXAMPLE = "Tulis 1.500.000 untuk satu setengah juta rupiah.";

export function rupiah(
  { least = 0, tooLittle }: { least?: number; tooLittle?: string },
  typed: string,
  missing: string,
): JudgedAnswer {
  const sentences = {
    money_empty: missing,
    money_characters: `Tulis angka rupiah saja. ${EXAMPLE}`,
    money_grouping: `Titik atau komanya tidak pas. ${EXAMPLE}`,
    money_decimals: `Tulis rupiah bulat, tanpa sen. ${EXAMPLE}`,
    money_too_large: TOO_LARGE,
  };
  const read = parsed(parseRupiah, sentences, typed, missing);
  if (!read.ok) return read;
  const amount = read.value as bigint;
  if (amount > MOST_RUPIAH) return wrongAnswer(TOO_LARGE);
  return amount >= BigInt(least) ? rightAnswer(Number(amount)) : wrongAnswer(tooLittle ?? missing);
}

/** A whole number; thousands may be grouped with dots. */
export function whole(
  { least, most, outside }: { least: number; most: number; outside: string },
  typed: string,
  missing: string,
): JudgedAnswer {
  if (tidyText(typed) === "") return wrongAnswer(missing);
  const value = parseWhole(typed);
  if (value === null) return wrongAnswer("Tulis dengan angka bulat.");
  return value >= least && value <= most ? rightAnswer(value) : wrongAnswer(outside);
}

/** "16:00" as the browser's time field sends it, or "16.00" typed by hand. */
export function clockTime(typed: string, missing: string): JudgedAnswer {
  const bare = plainSigns(typed);
  const [, hour, minute] = /^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/.exec(bare) ?? [];
  if (hour && minute) return rightAnswer(`${hour.padStart(2, "0")}:${minute}`);
  return wrongAnswer(bare === "" ? missing : "Jam belum benar. Tulis misalnya 16.00.");
}

/** A day of the past: three boxes (day, month, year), or one text: "1990-07-01", "01-07-1990", "1/7/1990". */
export function pastDay(
  { wrong: odd, impossible, yearsBack }: { wrong: string; impossible: string; yearsBack: number },
  typed: unknown,
  { missing, today }: { missing: string; today: string },
): JudgedAnswer {
  const joined = joinBoxes(typed);
  if (typeof joined !== "string") return wrongAnswer(missing);
  const bare = plainSigns(joined);
  if (bare === "") return wrongAnswer(missing);
  const date = parseDay(bare);
  if (date === null) return wrongAnswer(odd);
  const isPossible = date <= today && date >= `${Number(today.slice(0, 4)) - yearsBack}`;
  return isPossible ? rightAnswer(date) : wrongAnswer(impossible);
}

function joinBoxes(typed: unknown): unknown {
  if (!Array.isArray(typed) || !typed.every((box) => typeof box === "string")) return typed;
  const boxes = typed.map((box) => plainSigns(box));
  return boxes.every((box) => box === "") ? "" : boxes.join("-");
}
