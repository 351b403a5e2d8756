import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import { parseRupiah, parseWhole } from "@/lib/domain/money";
import { freeText, mandatoryText } from "@/lib/domain/text";

/** What the office writes down line by line while a duty is open; the end of the duty copies the lines into the history. */
export const ENTRY_KINDS = ["committee", "speaker", "item", "slot", "survey", "problem"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

const text = (missing: string, most = 200) => mandatoryText({ missing, most });
const perhaps = (most = 300) => freeText({ most }).default("");
/** Read by the parsers of quantities and of money; what was read before stands as a number in the history. */
const whole = (read: (typed: string) => number | null, missing: string, most: number) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? (read(typed) ?? Number.NaN) : typed),
    z.number({ error: missing }).int(missing).min(1, missing).max(most, "Angkanya terlalu besar."),
  );

function readRupiah(typed: string): number | null {
  const amount = parseRupiah(typed);
  return amount.ok ? Number(amount.value) : null;
}

/** Money is whole rupiah, at most one hundred billion a unit, so that a total stays exact. */
export const ENTRY_SCHEMAS = {
  committee: z.strictObject({ name: text("Tulis nama panitia."), post: text("Tulis jabatannya dalam panitia.") }),
  speaker: z.strictObject({ name: text("Tulis nama narasumber."), from: perhaps(), topic: text("Tulis materinya.") }),
  item: z.strictObject({
    name: text("Tulis nama barang."),
    specification: perhaps(500),
    quantity: whole(parseWhole, "Tulis jumlahnya, angka bulat.", 100_000),
    unit: text("Tulis satuannya, misalnya buah.", 30),
    price: whole(
      readRupiah,
      "Tulis harga satuannya dalam rupiah. Tulis 1.500.000 untuk satu setengah juta.",
      100_000_000_000,
    ),
  }),
  slot: z.strictObject({
    date: calendarDay("Tulis tanggalnya, misalnya 5/12/2026."),
    hours: mandatoryText({ missing: "Tulis jamnya, misalnya 09.00-15.00.", most: 40, needs: "letter or digit" }),
    activity: text("Tulis acaranya."),
    place: perhaps(),
  }),
  survey: z.strictObject({
    point: text("Tulis yang diperiksa."),
    ready: z.enum(["ya", "tidak"], { error: "Pilih siap atau belum." }),
    note: perhaps(),
  }),
  problem: z.strictObject({
    text: mandatoryText({ missing: "Tulis masalahnya.", most: 1000, lines: true }),
    followUp: freeText({ most: 1000, lines: true }).default(""),
  }),
} as const satisfies Record<EntryKind, z.ZodType>;

export type EntryData<K extends EntryKind = EntryKind> = z.output<(typeof ENTRY_SCHEMAS)[K]>;

/** Whole rupiah of all items: quantity × price. */
export function totalOf(items: readonly EntryData<"item">[]): bigint {
  return items.reduce((sum, { quantity, price }) => sum + BigInt(quantity) * BigInt(price), 0n);
}

/** What a survey of the place looks at [usulan]. */
export const SURVEY_POINTS = [
  "Ruang cukup untuk semua peserta",
  "Kursi, meja, dan papan tulis",
  "Listrik, pengeras suara, dan proyektor",
  "Toilet dan tempat ibadah",
  "Jalan masuk dan parkir",
  "Izin pemakaian tempat",
] as const;
