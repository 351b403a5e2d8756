import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({ nobody_in_line: "Tidak ada pemohon yang menunggu dengan saringan itu." });
