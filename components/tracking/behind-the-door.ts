import type { ApplicationCard } from "@/lib/domain/application-card";
import type { State } from "@/lib/domain/workflow";

/** What the applicant finds after the second fact: nothing is promised that the case does not ask, or has no more. */
export function behindTheDoor(status: State["status"], turn: ApplicationCard["turn"]["who"]): string {
  if (status === "needs_correction") return "melihat berkas dan pesan, dan mengirim perbaikan";
  if (status === "rejected") return "membaca alasannya, dan apa yang bisa Anda lakukan";
  if (turn === "applicant") return "melihat berkas dan pesan, dan mengerjakan langkah Anda";
  return "melihat berkas dan pesan dari dinas";
}
