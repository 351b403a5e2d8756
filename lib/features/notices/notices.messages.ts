import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "notice.read": "Membaca pemberitahuan",
  "mail.returned": "Mencatat surat yang kembali",
});

/** Why a letter did not arrive, from the codes that the outbox keeps (RFC 3463); "" where they say nothing. */
export function lossWords(lastError: string | null): string {
  const status = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/.exec(lastError ?? "");
  if (!status) return "";
  if (status[1] === "1") return "alamat itu tidak ada";
  return status[1] === "2" && status[2] === "2" ? "kotak suratnya penuh" : "";
}
