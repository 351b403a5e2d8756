import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "programme.line_added": "Menambah catatan kegiatan",
  "programme.line_removed": "Menghapus catatan kegiatan",
  "programme.letters_made": "Membuat surat",
  "programme.delivery_recorded": "Mencatat penyerahan surat",
});
