import { z } from "zod";
import type { WitaDate } from "../working-time";
import type { SecurityCode } from "./handling";
import { LETTER_SERIES, type LetterSeries } from "./kind";
import { roman } from "./roman";

/** Parts of a number; their order is the office's. "series" is the mark that tells a decree's number from a letter's. */
export const NUMBER_PARTS = ["security", "classification", "serial", "series", "unit", "month", "year"] as const;
export type NumberPart = (typeof NUMBER_PARTS)[number];

export const NUMBER_PART_NAMES: Record<NumberPart, string> = {
  security: "Kode keamanan",
  classification: "Kode klasifikasi",
  serial: "Nomor urut",
  series: "Tanda buku nomor",
  unit: "Kode unit",
  month: "Bulan (angka Romawi)",
  year: "Tahun",
};

export const LETTER_SERIES_NAMES: Record<LetterSeries, string> = {
  surat: "Surat",
  keputusan: "Keputusan",
  sertifikat: "Sertifikat",
};

const SEPARATOR = "/";
/** Letters, digits, dots, hyphens: what stands between two separators. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
const code = z.string().max(30).regex(CODE, "Pakai huruf, angka, titik, atau tanda hubung.").or(z.literal(""));

/** How the numbers of all series are written; a setting, "belum dikonfirmasi" until the office confirms it. */
export const NumberFormat = z.strictObject({
  parts: z.array(z.enum(NUMBER_PARTS)).min(1).max(12),
  /** Fewest digits of the serial, filled with zeros: 3 gives "012". */
  serialDigits: z.int().min(1).max(6),
  unitCode: code,
  /** An empty mark draws nothing. */
  marks: z.strictObject({ surat: code, keputusan: code, sertifikat: code }),
});
export type NumberFormat = z.output<typeof NumberFormat>;

/** Proposal: the unit code is the office's to say. */
export const DEFAULT_NUMBER_FORMAT: NumberFormat = {
  parts: ["classification", "serial", "series", "unit", "month", "year"],
  serialDigits: 3,
  unitCode: "DISKOPUKM",
  marks: { surat: "", keputusan: "SK", sertifikat: "SERT" },
};

export type NumberParts = {
  security: SecurityCode;
  classification: string;
  series: LetterSeries;
  /** Within one calendar year and series, from 1. */
  serial: number;
  /** Inserted behind `serial`, from 1, a marked exception: "005.01"; null: a number of its own. */
  inserted: number | null;
  /** Day of the letter: month and year of the number are its own. */
  date: WitaDate;
};

/**
 * "500.3.6/012/DISKOPUKM/XI/2026"
 * @throws RangeError where a part of the format is empty: ask problemsOf before a number is taken
 */
export function formatNumber(format: NumberFormat, parts: NumberParts): string {
  return format.parts
    .map((part) => {
      const text = textOf(part, format, parts);
      if (text === "" && part !== "series") throw new RangeError(`The number has no ${part}`);
      return text;
    })
    .filter((text) => text !== "")
    .join(SEPARATOR);
}

function textOf(part: NumberPart, format: NumberFormat, parts: NumberParts): string {
  const [year = "", month = ""] = parts.date.split("-");
  switch (part) {
    case "security":
      return parts.security;
    case "classification":
      return parts.classification;
    case "serial":
      return serialText(format.serialDigits, parts);
    case "series":
      return format.marks[parts.series];
    case "unit":
      return format.unitCode;
    case "month":
      return roman(Number(month));
    case "year":
      return year;
  }
}

function serialText(digits: number, { serial, inserted }: NumberParts): string {
  const own = String(serial).padStart(digits, "0");
  return inserted === null ? own : `${own}.${String(inserted).padStart(2, "0")}`;
}

export type NumberProblem = { part: NumberPart; words: string };

/** Why this format gives no number, or the same one twice; empty: it is sound. */
export function problemsOf({ parts, unitCode, marks }: NumberFormat): NumberProblem[] {
  const problems: NumberProblem[] = [];
  const say = (part: NumberPart, words: string) => problems.push({ part, words });
  if (!parts.includes("serial")) say("serial", "Nomor urut belum ada di format, jadi semua surat akan bernomor sama.");
  if (!parts.includes("year"))
    say("year", "Tahun belum ada di format. Nomor urut mulai lagi dari 1 tiap tahun, jadi nomor lama terpakai lagi.");
  if (parts.includes("unit") && unitCode === "")
    say("unit", "Kode unit ada di format, tetapi kodenya belum diisi, jadi nomor tidak dapat dibuat.");
  if (parts.includes("series") && LETTER_SERIES.every((series) => marks[series] === ""))
    say(
      "series",
      "Tanda buku nomor ada di format, tetapi tidak satu pun tandanya diisi, jadi bagian itu selalu kosong.",
    );
  for (const part of NUMBER_PARTS.filter((part) => parts.indexOf(part) !== parts.lastIndexOf(part)))
    say(part, `${NUMBER_PART_NAMES[part]} ada lebih dari sekali di format.`);
  const seen = LETTER_SERIES.map((series) => (parts.includes("series") ? marks[series].toUpperCase() : ""));
  const twins = LETTER_SERIES.filter(
    (_, index) => seen.indexOf(seen[index] ?? "") !== seen.lastIndexOf(seen[index] ?? ""),
  );
  if (twins.length > 0)
    say(
      "series",
      `Nomor ${twins.map((series) => LETTER_SERIES_NAMES[series].toLowerCase()).join(" dan ")} bisa sama, karena tanda buku nomornya tidak dibedakan.`,
    );
  return problems;
}
