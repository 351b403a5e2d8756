import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "setting.changed": "Mengubah pengaturan",
  "mail.retried": "Mencoba kirim surat lagi",
});
