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
