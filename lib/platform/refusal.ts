import "server-only";
import { defineRefusals, refusedAs, type Sentences, type Worded } from "@/lib/domain/refusal";
import type { Refused } from "@/lib/domain/result";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";

/** What any room may answer. A refusal that only one feature knows stands in that feature's messages. */
export const PLATFORM_REFUSALS = defineRefusals({
  busy: "Portal sedang sangat sibuk sehingga belum bisa menyimpan. Isian Anda masih ada; tunggu sebentar, lalu coba lagi.",
  signed_out: "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu kirim ulang isian ini.",
  citizen_session_ended:
    "Demi keamanan, halaman ini sudah terkunci lagi. Masukkan nomor permohonan dan nomor telepon Anda sekali lagi.",
  not_found: "Data itu tidak ditemukan, atau sudah tidak ada.",
  changed_meanwhile: "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa lagi.",
  cross_site:
    "Kiriman ini tidak datang dari halaman portal, jadi tidak kami terima. Buka ulang halaman portal, lalu coba lagi.",
  invalid_input: "Ada isian yang tidak kami kenal. Muat ulang halaman, lalu coba lagi.",
  too_many_tries: "Terlalu banyak percobaan.",
  unexpected: "Maaf, ada gangguan di pihak kami. Isian Anda masih ada; silakan coba lagi.",
  // Still to go beside their features
  no_such_case: "Kami tidak menemukan permohonan dengan data itu. Periksa lagi nomor yang Anda ketik.",
  wrong_second_fact: "Nomor permohonan dan nomor telepon itu tidak cocok. Periksa lagi keduanya.",
  entries_closed: "Pendaftaran kegiatan ini sudah ditutup. Pilih kegiatan lain, atau lanjutkan tanpa memilih.",
  draft_gone: "Draf ini sudah tidak ada: mungkin sudah dikirim, atau lewat masa simpannya.",
  draft_changed: "Draf ini baru saja diubah di tab atau perangkat lain. Muat ulang untuk melihat isian terbaru.",
  draft_incomplete: "Masih ada bagian yang belum lengkap.",
  output_file_missing: "Unggah dahulu berkas hasil langkah ini, lalu selesaikan tugasnya.",
  nobody_in_line: "Tidak ada pemohon yang menunggu dengan saringan itu.",
  wrong_programme: "Catatan itu bukan untuk kegiatan jenis ini.",
  record_missing:
    "Catatan langkah ini belum lengkap. Isi dahulu yang diminta di atas tombol, lalu selesaikan tugasnya.",
  letters_missing: "Masih ada peserta atau narasumber yang suratnya belum dibuat.",
  deliveries_missing: "Masih ada surat yang belum dicatat penyerahannya.",
  attendance_missing: "Kehadiran semua peserta pada setiap hari harus dicatat dahulu.",
  lines_closed: "Catatan ini hanya bisa diubah selama tugasnya Anda pegang.",
  too_many_lines: "Barisnya sudah terlalu banyak untuk satu kegiatan.",
  nib_taken: "NIB itu sudah tercatat untuk usaha lain.",
});

const COMMON = { ...PLATFORM_REFUSALS, ...ENGINE_REFUSALS };
type Common = keyof typeof COMMON;

/** `refused("not_found")`: what every room knows. `refused(refusals, "last_admin")`: what a feature declares. */
export function refused<C extends Common>(code: C): Refused<Worded<C>>;
export function refused<D extends string, C extends D>(declared: Sentences<D>, code: C): Refused<Worded<C>>;
export function refused(declared: string | Sentences, code = "") {
  return typeof declared === "string" ? refusedAs(COMMON, declared as Common) : refusedAs(declared, code);
}
