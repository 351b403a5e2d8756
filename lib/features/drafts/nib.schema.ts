import { z } from "zod";
import { KBLI_VERSIONS, parseKbli } from "@/lib/domain/identifiers";
import { choice, optional, text, UNREADABLE } from "./fields.schema";

export const NIB_FIELDS = ["activity", "kbliCode", "kbliVersion", "ossAccount"] as const;

/** The code is asked "if known"; then its version is part of it, for codes changed meaning in 2025. */
export const NibQuestions = z
  .strictObject({
    activity: text({
      least: 10,
      most: 1_000,
      lines: true,
      missing: "Ceritakan kegiatan usaha Anda.",
      short: "Ceritakan sedikit lebih lengkap: apa yang dibuat atau dijual, dan bagaimana.",
    }),
    kbliCode: optional(text({ most: 20, missing: UNREADABLE })),
    kbliVersion: optional(z.enum(KBLI_VERSIONS, { error: "Pilih KBLI 2020 atau KBLI 2025." })),
    ossAccount: choice(["ada", "lupa", "belum", "tidak_tahu"], "Pilih apakah Anda sudah punya akun OSS."),
  })
  .transform(({ kbliCode, kbliVersion, ...answers }, context) => {
    if (!kbliCode) return answers;
    const kbli = parseKbli(kbliCode, kbliVersion ?? "");
    if (kbli.ok) return { ...answers, kbliCode: kbli.value.code, kbliVersion: kbli.value.version };
    context.addIssue(
      kbli.code === "kbli_version"
        ? {
            code: "custom",
            path: ["kbliVersion"],
            message: "Pilih KBLI 2020 atau KBLI 2025; kode yang sama bisa berbeda artinya.",
          }
        : { code: "custom", path: ["kbliCode"], message: "Kode KBLI harus 5 angka. Kosongkan bila tidak tahu." },
    );
    return z.NEVER;
  });
