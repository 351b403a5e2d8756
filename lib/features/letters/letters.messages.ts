import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  letter_not_valid: "Surat ini sudah dibatalkan atau diganti, jadi tidak berubah lagi.",
  letter_not_awaited: "Surat ini tidak menunggu penggantinya: masih berlaku, sudah ada yang baru, atau sudah dicatat.",
  letter_changed:
    "Isi surat ini berubah sejak halaman dibuka, jadi belum diberi nomor. Muat ulang halaman, baca lagi, lalu beri nomor.",
  letter_nobody: "Belum ada yang bisa menerima surat ini.",
  letter_no_scan: "Unggah dahulu pindaian surat yang sudah ditandatangani.",
  letter_sign_right:
    "Hanya yang menyetujui surat ini yang menandatanganinya secara elektronik, dengan sertifikatnya sendiri.",
  letter_signed: "Surat ini sudah tercatat ditandatangani, jadi tidak ditandatangani lagi.",
  letter_compared: "Pindaiannya sudah dibandingkan, jadi catatan surat ini tidak berubah lagi.",
  letter_by_duty:
    "Surat ini mendapat nomor saat langkah SOP-nya disetujui, bukan di sini. Nomor baru di halaman ini hanya untuk surat yang nomornya dibatalkan.",
});

export const acts = defineActs({
  "letter.voided": "Membatalkan surat",
  "letter.voided_unreplaced": "Membatalkan surat yang tidak perlu diganti",
  "letter.unreplaced": "Mencatat surat yang dibatalkan tidak perlu diganti",
  "letter.external_number": "Mencatat nomor eksternal surat",
  "letter.outside": "Mencatat surat dari luar portal",
  "letter.outside_edited": "Mengubah catatan surat dari luar portal",
  "register.taken": "Mengunduh buku nomor surat",
  "letter.signed": "Mencatat surat sudah ditandatangani",
  "letter.signed_electronically": "Menandatangani surat secara elektronik",
  "letter.opened": "Membuka surat",
  "letter.bundled": "Meminta semua surat dalam satu berkas",
  "letter.bundle_opened": "Mengunduh semua surat dalam satu berkas",
});

/** What the edit form of a letter from outside shows, field by field. */
export const OUTSIDE_LABELS = {
  addressee: "Kepada",
  subject: "Hal",
  signerName: "Penanda tangan",
  signerPost: "Jabatannya",
};

export function shownOutside(letter: Record<keyof typeof OUTSIDE_LABELS, string>) {
  const { addressee, subject, signerName, signerPost } = letter;
  return { addressee, subject, signerName, signerPost };
}
