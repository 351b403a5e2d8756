import { z } from "zod";
import { rupiah, text, wholeNumber } from "./fields.schema";

export const PERALATAN_FIELDS = ["tool", "quantity", "specification", "estimatedPrice", "reason"] as const;

export const PeralatanQuestions = z.strictObject({
  tool: text({ least: 3, most: 120, missing: "Tulis nama alat yang Anda perlukan." }),
  quantity: wholeNumber({
    missing: "Tulis jumlah alat.",
    least: 1,
    most: 1_000,
    outside: "Tulis jumlah antara 1 dan 1.000.",
  }),
  specification: text({
    least: 3,
    most: 1_000,
    lines: true,
    missing: "Tulis ukuran, kapasitas, atau merek alat yang cocok.",
  }),
  estimatedPrice: rupiah("Tulis perkiraan harga satu alat.", {
    least: 1,
    tooLittle: "Perkiraan harga harus lebih dari 0.",
  }),
  reason: text({
    least: 10,
    most: 1_500,
    lines: true,
    missing: "Tulis mengapa alat ini Anda perlukan.",
    short: "Ceritakan sedikit lebih lengkap mengapa alat ini diperlukan.",
  }),
});
