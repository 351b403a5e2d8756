import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({ wrong_programme: "Catatan itu bukan untuk kegiatan jenis ini." });
