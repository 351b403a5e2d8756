import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  draft_gone: "Isian ini sudah tidak ada: mungkin sudah dikirim, atau lewat masa simpannya.",
  draft_changed: "Isian ini baru saja diubah di tab atau HP lain. Muat ulang untuk melihat isian terbaru.",
  shown_changed: "Isian berubah sejak halaman ini dibuka. Muat ulang halaman ini, periksa lagi, lalu kirim.",
  sent_often:
    "Permohonan yang sama sudah sepuluh kali Anda kirim dalam satu hari, dan semuanya kami terima. Isian ini tetap tersimpan: pakai nomor yang sudah Anda dapat, atau kirim lagi besok.",
  draft_incomplete: "Masih ada bagian yang belum lengkap.",
  entries_closed: "Pendaftaran kegiatan ini sudah ditutup. Pilih kegiatan lain, atau lanjutkan tanpa memilih.",
});
/** The same, naming what is no longer as the page showed it. */
export function shownChanged(labels: readonly string[]): string {
  return `Isian berubah di tab atau HP lain sejak halaman ini dibuka: ${labels.join(", ")}. Belum ada yang dikirim. Muat ulang halaman ini, periksa lagi, lalu kirim.`;
}

export const acts = defineActs({
  "draft.created": "Memulai isian",
  "draft.wish_chosen": "Memilih kegiatan",
});
