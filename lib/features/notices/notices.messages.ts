import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({ "notice.read": "Membaca pemberitahuan" });
