import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  letter_not_valid: "Surat ini sudah dibatalkan atau diganti, jadi tidak berubah lagi.",
  letter_changed:
    "Isi surat ini berubah sejak halaman dibuka, jadi belum diberi nomor. Muat ulang halaman, baca lagi, lalu beri nomor.",
  letter_nobody: "Belum ada yang bisa menerima surat ini.",
  letter_no_scan: "Unggah dahulu pindaian surat yang sudah ditandatangani.",
  letter_by_duty: "Surat ini mendapat nomor saat langkah SOP-nya disetujui, bukan di sini.",
});

export const acts = defineActs({
  "letter.voided": "Membatalkan surat",
  "letter.external_number": "Mencatat nomor eksternal surat",
  "letter.signed": "Mencatat surat sudah ditandatangani",
  "letter.opened": "Membuka surat",
  "letter.bundled": "Meminta semua surat dalam satu berkas",
  "letter.bundle_opened": "Mengunduh semua surat dalam satu berkas",
});
