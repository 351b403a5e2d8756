import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  wrong_second_fact: "Nomor permohonan dan nomor HP itu tidak cocok. Periksa lagi keduanya.",
});
