import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  draft_gone: "Isian ini sudah tidak ada: mungkin sudah dikirim, atau lewat masa simpannya.",
  draft_changed: "Isian ini baru saja diubah di tab atau HP lain. Muat ulang untuk melihat isian terbaru.",
  draft_incomplete: "Masih ada bagian yang belum lengkap.",
  entries_closed: "Pendaftaran kegiatan ini sudah ditutup. Pilih kegiatan lain, atau lanjutkan tanpa memilih.",
});
export const acts = defineActs({
  "draft.created": "Memulai isian",
  "draft.wish_chosen": "Memilih kegiatan",
});
