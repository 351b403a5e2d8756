import { defineActs } from "@/lib/domain/acts";
import { REASONED_DECISION_NAMES, type ReasonedDecision } from "@/lib/domain/ready-reasons";
import { defineRefusals } from "@/lib/domain/refusal";

export const acts = defineActs({
  "reason.added": "Menambah kalimat alasan",
  "reason.changed": "Mengubah kalimat alasan",
  "reason.removed": "Menghapus kalimat alasan",
});

export const refusals = defineRefusals({
  requirement_unknown: "Pilih persyaratan dari daftar: tidak ada layanan yang meminta persyaratan itu.",
});

/** What the edit form shows, by its fields. */
export function shownReason({
  requirement,
  decision,
  sentence,
}: {
  requirement: string;
  decision: string;
  sentence: string;
}) {
  return { requirement, decision, sentence };
}

export const REASON_LABELS = { requirement: "persyaratan", decision: "keputusan", sentence: "kalimat" };

export function reasonWords(field: string, text: string): string | null {
  if (field === "decision") return REASONED_DECISION_NAMES[text as ReasonedDecision] ?? null;
  return field === "requirement" && text === "" ? "semua persyaratan" : null;
}
