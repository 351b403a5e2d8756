import { z } from "zod";

/**
 * A day as people and addresses name it, "YYYY-MM-DD". Far years are slips, and worse: PostgreSQL
 * has no year 0, and JavaScript writes those beyond 9999 as nobody reads them.
 */
export function calendarDay(error: string) {
  return z.iso.date({ error }).refine((day) => day >= "1900" && day < "3000", error);
}
