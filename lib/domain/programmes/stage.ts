import type { ProgrammeStatus } from "../workflow/state";

export const STAGES = ["draft", "announced", "open", "closed", "running", "finished", "cancelled"] as const;
/** Draft → open → closed to entries → running → finished or cancelled; the engine knows no entries, dates decide them. */
export type Stage = (typeof STAGES)[number];

export const STAGE_WORDS: Record<Stage, string> = {
  draft: "Disiapkan",
  announced: "Pendaftaran belum dibuka",
  open: "Pendaftaran dibuka",
  closed: "Pendaftaran ditutup",
  running: "Berjalan",
  finished: "Selesai",
  cancelled: "Dibatalkan",
};

export type Entries = {
  status: ProgrammeStatus;
  /** "YYYY-MM-DD" in WITA; null: from the opening on, until it starts. */
  opensOn: string | null;
  closesOn: string | null;
  firstDay: string | null;
  /** Closed by hand. */
  entriesClosed: boolean;
};

/** `today`: "YYYY-MM-DD" in WITA. Nobody enters on or after the first day. */
export function stageOf({ status, opensOn, closesOn, firstDay, entriesClosed }: Entries, today: string): Stage {
  if (status !== "open") return status;
  if (entriesClosed || (closesOn !== null && today > closesOn) || (firstDay !== null && today >= firstDay))
    return "closed";
  return opensOn !== null && today < opensOn ? "announced" : "open";
}
