import type { SecurityCode } from "../letters/number";

/** How soon it wants an answer [L PerANRI 5/2021, kecepatan]. */
export const URGENCIES = ["biasa", "segera", "sangat_segera"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_NAMES: Record<Urgency, string> = {
  biasa: "Biasa",
  segera: "Segera",
  sangat_segera: "Sangat segera",
};

export const SECURITY_NAMES: Record<SecurityCode, string> = {
  B: "Biasa",
  T: "Terbatas",
  R: "Rahasia",
  SR: "Sangat rahasia",
};

/** The book in which incoming letters are counted, beside the series of our own letters. */
export const AGENDA_SERIES = "masuk";

/** What a letter that came in waits for. */
export const INCOMING_STAGES = ["waiting", "late", "open", "done", "filed", "void"] as const;
export type IncomingStage = (typeof INCOMING_STAGES)[number];

export const INCOMING_STAGE_NAMES: Record<IncomingStage, string> = {
  waiting: "Menunggu disposisi",
  late: "Lewat tenggat",
  open: "Ditindaklanjuti",
  done: "Selesai",
  filed: "Tanpa disposisi",
  void: "Dibatalkan",
};

/** `open`, `late`, `done`: how many dispositions; those taken back are none. */
export type StageFacts = { voided: boolean; filed: boolean; open: number; late: number; done: number };

/** Somebody still works on it, whatever else was said; else it is done, needs nothing, or nobody has looked at it yet. */
export function incomingStage({ voided, filed, open, late, done }: StageFacts): IncomingStage {
  if (voided) return "void";
  if (late > 0) return "late";
  if (open > 0) return "open";
  if (done > 0) return "done";
  return filed ? "filed" : "waiting";
}
