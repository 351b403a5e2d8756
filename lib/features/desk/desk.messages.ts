import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  output_file_missing: "Unggah dahulu berkas hasil langkah ini, lalu selesaikan tugasnya.",
});
export const acts = defineActs({
  "case.opened": "Membuka permohonan",
  "identity.viewed": "Melihat NIK lengkap",
  "nib.recorded": "Mencatat NIB",
  "note.added": "Menulis catatan internal",
});
