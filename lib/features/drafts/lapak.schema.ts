import { z } from "zod";
import { text } from "./fields.schema";

export const LAPAK_FIELDS = ["goods", "presentPlace", "wantedPlace", "opensAt", "closesAt"] as const;

export const LapakQuestions = z.strictObject({
  goods: text({ least: 3, most: 300, lines: true, missing: "Tulis barang yang Anda jual." }),
  presentPlace: text({ least: 3, most: 300, lines: true, missing: "Tulis tempat Anda berjualan sekarang." }),
  wantedPlace: text({ least: 3, most: 300, lines: true, missing: "Tulis tempat lapak yang Anda inginkan." }),
  opensAt: clockTime("Tulis jam mulai berjualan, misalnya 16.00."),
  closesAt: clockTime("Tulis jam selesai berjualan, misalnya 22.00."),
});

/** "16:00" as the browser's time field sends it, or "16.00" typed by hand. A stall may close after midnight. */
function clockTime(missing: string) {
  return z.string({ error: missing }).transform((typed, context): string => {
    const [, hour, minute] = /^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/.exec(typed.trim()) ?? [];
    if (hour && minute) return `${hour.padStart(2, "0")}:${minute}`;
    context.addIssue({
      code: "custom",
      message: typed.trim() === "" ? missing : "Jam belum benar. Tulis misalnya 16.00.",
    });
    return z.NEVER;
  });
}
