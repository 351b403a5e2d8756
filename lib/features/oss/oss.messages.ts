import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const acts = defineActs({
  "oss_outage.begun": "Menandai OSS terganggu",
  "oss_outage.ended": "Menandai OSS pulih",
});

export const refusals = defineRefusals({
  no_such_outage: "Gangguan OSS itu tidak tercatat. Muat ulang halaman ini.",
});
