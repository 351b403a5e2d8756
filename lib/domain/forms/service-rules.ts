import { parseKbli } from "../identifiers/kbli";
import type { ServiceRule } from "./service";

type ServiceAnswers = Record<string, unknown>;
type Judged = { answers: ServiceAnswers } | { field: string; sentence: string };

/** What concerns several answers of a service, judged when each of them by itself is right. */
export const SERVICE_RULE: Record<ServiceRule, (answers: ServiceAnswers) => Judged> = { kbliWithVersion };

/** The code is asked "if known"; then its version is part of it, for codes changed meaning in 2025. */
function kbliWithVersion({ kbliCode, kbliVersion, ...answers }: ServiceAnswers): Judged {
  if (!kbliCode) return { answers };
  const kbli = parseKbli(String(kbliCode), String(kbliVersion ?? ""));
  if (kbli.ok) return { answers: { ...answers, kbliCode: kbli.value.code, kbliVersion: kbli.value.version } };
  return kbli.code === "kbli_version"
    ? { field: "kbliVersion", sentence: "Pilih KBLI 2020 atau KBLI 2025; kode yang sama bisa berbeda artinya." }
    : { field: "kbliCode", sentence: "Kode KBLI harus 5 angka. Kosongkan bila tidak tahu." };
}
