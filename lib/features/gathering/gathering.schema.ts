import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { wholeField } from "@/lib/domain/money/whole-field";
import { freeText, reasonText } from "@/lib/domain/text";

export const GATHER_AT_ONCE = 100;

/** So many the form offers to fill in. */
export const gatherMost = ({ quota, seatsTaken }: { quota: number; seatsTaken: number }) =>
  Math.max(0, Math.min(quota - seatsTaken, GATHER_AT_ONCE));

const id = z.uuid("Pilihan tidak dikenal.");
const ids = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z
    .array(id)
    .min(1, "Pilih sedikitnya satu pemohon.")
    .max(GATHER_AT_ONCE, `Paling banyak ${GATHER_AT_ONCE} sekaligus.`),
);

/** Why somebody further in front is left; asked by the engine when there is anybody. */
const passingReason = freeText({ most: 1000, lines: true }).optional();

export const Gather = z.strictObject({ programmeId: id, applicationId: ids, passingReason });
export type Gather = z.output<typeof Gather>;

const day = addressValue(calendarDay("Tanggal tidak dikenal."));

/** The waiting line as the officer narrows it; unknown values are passed over. */
export const GatherFilter = z.object({
  kecamatan: addressValue(z.string().regex(/^52\.01\.\d{2}$/)),
  bidang: addressValue(z.string().max(60)),
  sejak: day,
  sampai: day,
  /** At least so many days in line. */
  umur: addressValue(z.coerce.number().int().min(1).max(3650)),
  /** Only who asked for this very programme. */
  minat: addressValue(z.enum(["ini"])),
  // 14 digits of milliseconds: years that JavaScript and PostgreSQL write alike.
  sesudah: addressValue(z.string().regex(/^[01]\.\d{1,14}\.[0-9A-Z]{12}$/)),
});
export type GatherFilter = z.output<typeof GatherFilter>;

/** The first so many of the line as it is filtered, in the rule's order. */
export const GatherFirst = z.strictObject({
  programmeId: id,
  count: wholeField("Tulis berapa pemohon.").pipe(
    z.number().min(1, "Sedikitnya 1.").max(GATHER_AT_ONCE, `Paling banyak ${GATHER_AT_ONCE} sekaligus.`),
  ),
  kecamatan: z.string().max(20).optional(),
  bidang: z.string().max(60).optional(),
  sejak: z.string().max(10).optional(),
  sampai: z.string().max(10).optional(),
  umur: z.string().max(5).optional(),
  minat: z.string().max(10).optional(),
  passingReason,
});
export type GatherFirst = z.output<typeof GatherFirst>;

export const ReleaseSeat = z.strictObject({
  programmeId: id,
  applicationId: id,
  reason: reasonText("Tulis alasannya; pemohon akan membacanya."),
});
export type ReleaseSeat = z.output<typeof ReleaseSeat>;

/** `outApplicationId` empty: a seat that is free already. */
export const Substitute = z.strictObject({
  programmeId: id,
  outApplicationId: z.preprocess((value) => value || undefined, id.optional()),
  inApplicationId: id,
  reason: reasonText("Tulis alasan penggantian."),
  passingReason,
});
export type Substitute = z.output<typeof Substitute>;
