import { z } from "zod";
import { parseWhole } from "./grouped";

/** A whole number of a form, read by the one reader: what JavaScript calls a number ("0x10", "1e2") is none here. */
export function wholeField(missing: string) {
  return z.string({ error: missing }).transform((typed, context): number => {
    const value = parseWhole(typed);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: typed.trim() === "" ? missing : "Tulis angka bulat." });
    return z.NEVER;
  });
}
