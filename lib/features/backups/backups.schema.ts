import { z } from "zod";
import { wholeField } from "@/lib/domain/money/whole-field";
import { NUMBERED_BOOKS } from "@/lib/domain/numbered-books";

/** Far above what an office writes in a year; a slip of the finger must not burn a register. */
const HIGHEST = 99_999;
const DIGITS = "Tulis nomor urut terakhir dengan angka saja, misalnya 17.";

export const LastNumber = z.strictObject({
  series: z.enum(NUMBERED_BOOKS),
  year: z.coerce.number().int().min(1900).max(2999),
  last: wholeField(DIGITS).pipe(z.number().min(0, DIGITS).max(HIGHEST, "Nomor itu terlalu besar; periksa lagi.")),
});
export type LastNumber = z.infer<typeof LastNumber>;

export const NumbersChecked = z.strictObject({});
