import { z } from "zod";
import { parseDay } from "@/lib/domain/calendar-day";
import { plainSigns } from "@/lib/domain/text";

type DateRule = { missing: string; wrong: string; impossible: string; yearsBack: number; today: string };

/** A day of the past: three boxes (day, month, year), or one text: "1990-07-01", "01-07-1990", "1/7/1990". */
export function pastDate({ missing, wrong, impossible, yearsBack, today }: DateRule) {
  return z.preprocess(joinBoxes, z.string({ error: missing })).transform((typed, context): string => {
    const problem = (message: string) => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    const bare = plainSigns(typed);
    if (bare === "") return problem(missing);
    const date = parseDay(bare);
    if (date === null) return problem(wrong);
    if (date > today || date < `${Number(today.slice(0, 4)) - yearsBack}`) return problem(impossible);
    return date;
  });
}

/** "16:00" as the browser's time field sends it, or "16.00" typed by hand. */
export function clockTime(missing: string) {
  return z.string({ error: missing }).transform((typed, context): string => {
    const [, hour, minute] = /^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/.exec(plainSigns(typed)) ?? [];
    if (hour && minute) return `${hour.padStart(2, "0")}:${minute}`;
    context.addIssue({
      code: "custom",
      message: plainSigns(typed) === "" ? missing : "Jam belum benar. Tulis misalnya 16.00.",
    });
    return z.NEVER;
  });
}

function joinBoxes(typed: unknown): unknown {
  if (!Array.isArray(typed) || !typed.every((box) => typeof box === "string")) return typed;
  const boxes = typed.map((box) => plainSigns(box));
  return boxes.every((box) => box === "") ? "" : boxes.join("-");
}
