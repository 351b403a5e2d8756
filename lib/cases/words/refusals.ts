import "server-only";
import { defineRefusals } from "@/lib/domain/refusal";

/** What a write of a run refuses where the engine has no say. */
export const caseRefusals = defineRefusals({
  no_such_case: "Kami tidak menemukan permohonan dengan data itu. Periksa lagi nomor yang Anda ketik.",
  nib_taken: "NIB itu sudah tercatat untuk usaha lain.",
});
