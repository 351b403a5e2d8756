import "server-only";
import { defineActs } from "@/lib/domain/acts";

/** Acts on a run that several features write. */
export const caseActs = defineActs({
  "duty.claimed": "Mengambil tugas",
  "duty.released": "Melepas tugas",
  "duty.completed": "Menyelesaikan tugas",
  "duty.sent_back": "Mengembalikan ke langkah sebelumnya",
  "application.gathered": "Memasukkan ke dalam kegiatan",
  "application.moved_up": "Naik dari daftar tunggu",
  "register.updated": "Memperbarui register UMKM",
});
