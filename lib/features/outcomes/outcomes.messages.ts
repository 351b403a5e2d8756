import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "attendance.recorded": "Mencatat kehadiran",
  "score.recorded": "Mencatat nilai",
  "outcome.recorded": "Mencatat hasil peserta",
});
