import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "application.returned": "Mengembalikan kepada pemohon",
  "application.rejected": "Menolak permohonan",
  "application.verification_reopened": "Membuka kembali pemeriksaan",
  "requirement.decided": "Memutuskan persyaratan",
  "identity.viewed": "Melihat NIK lengkap",
  "nib.recorded": "Mencatat NIB",
  "note.added": "Menulis catatan internal",
});
