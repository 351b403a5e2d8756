import { z } from "zod";
import { parseDay } from "./parse-day";

/**
 * A day as people and addresses name it, kept as "YYYY-MM-DD". Far years are slips, and worse: PostgreSQL
 * has no year 0, and JavaScript writes those beyond 9999 as nobody reads them.
 */
export function calendarDay(error: string) {
  return z
    .string({ error })
    .transform((typed) => parseDay(typed) ?? "")
    .pipe(z.iso.date({ error }).refine((day) => day >= "1900" && day < "3000", error));
}

export { parseDay };
