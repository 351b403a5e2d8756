import type { ApplicationStatus, ProgrammeStatus } from "./workflow/state";

/** What people read for each status; the codes never leave the program. */
export const APPLICATION_STATUS_WORDS: Record<ApplicationStatus, string> = {
  draft: "Belum terkirim",
  submitted: "Diajukan",
  in_verification: "Diperiksa",
  needs_correction: "Perlu Perbaikan",
  waiting_programme: "Menunggu Kegiatan",
  in_progress: "Diproses",
  completed: "Selesai",
  rejected: "Ditolak",
  withdrawn: "Dibatalkan",
};

export const PROGRAMME_STATUS_WORDS: Record<ProgrammeStatus, string> = {
  draft: "Disiapkan",
  open: "Dibuka",
  running: "Berjalan",
  finished: "Selesai",
  cancelled: "Dibatalkan",
};
