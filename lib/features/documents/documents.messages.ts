import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

/** Sentences about a file itself are in lib/domain/files, because the browser that sends it reads them. */
export const refusals = defineRefusals({
  document_in_use: "Berkas itu sudah menjadi bagian permohonan dan tidak bisa dihapus.",
});

export const acts = defineActs({
  "document.stored": "Menyimpan berkas",
  "document.viewed": "Membuka berkas",
  "document.removed": "Menghapus berkas",
});
