import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "identity.viewed": "Melihat NIK lengkap",
  "nib.recorded": "Mencatat NIB",
  "note.added": "Menulis catatan internal",
});
