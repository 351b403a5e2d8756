import "server-only";
import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const credentialRefusals = defineRefusals({ wrong_credentials: "E-mail atau kata sandi tidak cocok." });

export const sessionActs = defineActs({
  "citizen.session_opened": "Pemohon membuka permohonannya",
  "session.opened": "Masuk",
  "session.closed": "Keluar",
  "session.refused": "Gagal masuk",
});
