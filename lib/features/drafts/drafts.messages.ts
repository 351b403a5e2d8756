import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "draft.created": "Memulai isian",
  "draft.wish_chosen": "Memilih kegiatan",
});
