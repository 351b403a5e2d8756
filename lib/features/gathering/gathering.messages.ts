import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "application.released": "Mengeluarkan dari kegiatan",
  "programme.substituted": "Mengganti peserta",
});
