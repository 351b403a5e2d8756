import { z } from "zod";
import { optionalText, text } from "./fields.schema";

export const PELATIHAN_FIELDS = ["topic", "aim", "experience"] as const;

export const PelatihanQuestions = z.strictObject({
  topic: text({ least: 3, most: 200, missing: "Tulis topik atau kelas yang ingin Anda ikuti." }),
  aim: text({
    least: 10,
    most: 1_000,
    lines: true,
    missing: "Tulis tujuan Anda mengikuti pelatihan.",
    short: "Ceritakan sedikit lebih lengkap tujuan Anda.",
  }),
  experience: optionalText({ most: 1_000, lines: true }),
});
