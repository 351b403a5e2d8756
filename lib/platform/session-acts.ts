import "server-only";
import { defineActs } from "@/lib/domain/acts";

export const sessionActs = defineActs({
  "citizen.session_opened": "Pemohon membuka permohonannya",
  "session.opened": "Masuk",
  "session.closed": "Keluar",
});
