import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";

/** What the office writes down line by line while a duty is open; the end of the duty copies the lines into the history. */
export const ENTRY_KINDS = ["committee", "speaker", "item", "slot", "survey", "problem"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

const text = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Paling banyak ${most} huruf.`);
const perhaps = (most = 300) => z.string().trim().max(most, `Paling banyak ${most} huruf.`).default("");
/** Digits as people write them, "Rp4.750.000" too: what JavaScript calls a number ("0x10", "1e3") is none here. */
const whole = (missing: string, most: number) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? digitsOf(typed) : typed),
    z.number({ error: missing }).int(missing).min(1, missing).max(most, "Angkanya terlalu besar."),
  );

function digitsOf(typed: string): number {
  const digits = typed.replace(/[.\s]|^Rp/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

/** Money is whole rupiah, at most one hundred billion a unit, so that a total stays exact. */
export const ENTRY_SCHEMAS = {
  committee: z.strictObject({ name: text("Tulis nama panitia."), post: text("Tulis jabatannya dalam panitia.") }),
  speaker: z.strictObject({ name: text("Tulis nama narasumber."), from: perhaps(), topic: text("Tulis materinya.") }),
  item: z.strictObject({
    name: text("Tulis nama barang."),
    specification: perhaps(500),
    quantity: whole("Tulis jumlahnya, angka bulat.", 100_000),
    unit: text("Tulis satuannya, misalnya buah.", 30),
    price: whole("Tulis harga satuannya dalam rupiah.", 100_000_000_000),
  }),
  slot: z.strictObject({
    date: calendarDay("Pilih tanggalnya."),
    hours: text("Tulis jamnya, misalnya 09.00-15.00.", 40),
    activity: text("Tulis acaranya."),
    place: perhaps(),
  }),
  survey: z.strictObject({
    point: text("Tulis yang diperiksa."),
    ready: z.enum(["ya", "tidak"], { error: "Pilih siap atau belum." }),
    note: perhaps(),
  }),
  problem: z.strictObject({ text: text("Tulis masalahnya.", 1000), followUp: perhaps(1000) }),
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
