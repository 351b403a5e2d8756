import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  record_missing:
    "Catatan langkah ini belum lengkap. Isi dahulu yang diminta di atas tombol, lalu selesaikan tugasnya.",
  letters_missing: "Masih ada peserta atau narasumber yang suratnya belum dibuat.",
  deliveries_missing: "Masih ada surat yang belum dicatat penyerahannya.",
  attendance_missing: "Kehadiran semua peserta pada setiap hari harus dicatat dahulu.",
  lines_closed: "Catatan ini hanya bisa diubah selama tugasnya Anda tangani.",
  too_many_lines: "Barisnya sudah terlalu banyak untuk satu kegiatan.",
});
export const acts = defineActs({
  "programme.line_added": "Menambah catatan kegiatan",
  "programme.line_removed": "Menghapus catatan kegiatan",
  "programme.letters_made": "Membuat surat",
  "programme.delivery_recorded": "Mencatat penyerahan surat",
});
