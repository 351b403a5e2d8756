import "server-only";
import { defineRefusals, refusedAs, type Sentences, type Worded } from "@/lib/domain/refusal";
import type { Refused } from "@/lib/domain/result";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";

/** What any room may answer. A refusal that only one feature knows stands in that feature's messages. */
export const PLATFORM_REFUSALS = defineRefusals({
  busy: "Portal sedang sangat sibuk sehingga belum bisa menyimpan. Isian Anda masih ada; tunggu sebentar, lalu coba lagi.",
  signed_out: "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu kirim ulang isian ini.",
  citizen_session_ended:
    "Demi keamanan, permohonan ini sudah terkunci lagi. Isian di sini masih ada: jangan tutup halaman ini. Buka Lacak permohonan di tab lain, masukkan nomor HP Anda, lalu kembali ke sini dan tekan tombolnya sekali lagi.",
  not_found: "Data itu tidak ditemukan, atau sudah tidak ada.",
  changed_meanwhile: "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa lagi.",
  cross_site:
    "Kiriman ini tidak datang dari halaman portal, jadi tidak kami terima. Buka ulang halaman portal, lalu coba lagi.",
  invalid_input: "Ada isian yang tidak kami kenal. Muat ulang halaman, lalu coba lagi.",
  too_many_tries: "Terlalu banyak percobaan.",
  unexpected: "Maaf, ada gangguan di pihak kami. Isian Anda masih ada; silakan coba lagi.",
});

const COMMON = { ...PLATFORM_REFUSALS, ...ENGINE_REFUSALS };
type Common = keyof typeof COMMON;

/** `refused("not_found")`: what every room knows. `refused(refusals, "last_admin")`: what a feature declares. */
export function refused<C extends Common>(code: C): Refused<Worded<C>>;
export function refused<D extends string, C extends D>(declared: Sentences<D>, code: C): Refused<Worded<C>>;
export function refused(declared: string | Sentences, code = "") {
  return typeof declared === "string" ? refusedAs(COMMON, declared as Common) : refusedAs(declared, code);
}
