import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

/** Why a file itself is not taken stands in lib/domain/files: the sending browser reads those. */
export const refusals = defineRefusals({
  document_in_use: "Berkas itu sudah menjadi bagian permohonan dan tidak bisa dihapus.",
});

export const acts = defineActs({
  "document.stored": "Menyimpan berkas",
  "document.viewed": "Membuka berkas",
  "document.removed": "Menghapus berkas",
});
