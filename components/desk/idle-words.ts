import { outcomeWords } from "@/lib/domain/programmes";
import { APPLICANT, ROLE_NAMES } from "@/lib/domain/roles";
import type { State } from "@/lib/domain/workflow";
import { formatDate } from "@/lib/domain/working-time";

type Idle = {
  status: State["status"];
  state: Partial<Pick<State, "correction" | "reason" | "outcome">>;
  /** A case that has a seat. */
  isSeated?: boolean;
  /** A programme's participants without an outcome. */
  openOutcomes?: number;
  /** As programmes of its type call them. */
  people?: string;
};

/** What is said of a run, of either kind, while no duty of it is open; complete by its states. */
const WORDS: Record<State["status"], (idle: Idle) => string> = {
  draft: () => "Masih disiapkan; warga belum melihatnya.",
  // A case
  submitted: () => "Tidak ada tugas yang terbuka.",
  in_verification: () => "Tidak ada tugas yang terbuka.",
  needs_correction: ({ state: { correction } }) =>
    `Menunggu perbaikan dari pemohon${correction ? `, diminta paling lambat ${formatDate(new Date(`${correction.dueOn}T04:00:00Z`))}` : ""}. Waktu kantor berhenti.`,
  waiting_programme: ({ isSeated }) =>
    isSeated
      ? "Punya tempat di kegiatan; menunggu kegiatannya dimulai."
      : "Diterima; menunggu dikumpulkan ke dalam kegiatan.",
  in_progress: () => "Berjalan bersama kegiatannya.",
  completed: ({ state: { outcome } }) =>
    outcome ? `Selesai. Hasil: ${outcomeWords(outcome.outcome)}.` : "Selesai. Tidak ada yang perlu dilakukan.",
  rejected: ({ state }) => `Ditolak. ${state.reason ?? ""}`,
  withdrawn: ({ state }) => `Dibatalkan pemohon. ${state.reason ?? ""}`,
  // A programme
  open: () => "Terbuka: pemohon yang menunggu dikumpulkan, lalu kegiatan dimulai.",
  running: ({ openOutcomes = 0, people = "pemohon" }) =>
    openOutcomes > 0
      ? `Semua langkah selesai. Hasil ${openOutcomes} ${people} belum dicatat.`
      : "Semua langkah selesai dan semua hasil tercatat.",
  finished: () => "Selesai. Tidak ada yang perlu dilakukan.",
  cancelled: () => "Dibatalkan; pemohonnya kembali menunggu.",
};

export function idleWords(idle: Idle): string {
  return WORDS[idle.status](idle);
}

/** Said to who has no press at the open duty: whose turn it is; "" where somebody has taken it, whom the panel names. */
export function waitingWords(
  open: Pick<State["open"][number], "role"> | undefined,
  holder: { name: string } | null,
): string {
  if (!open || holder) return "";
  return open.role === APPLICANT ? "Sekarang giliran pemohon." : `Sekarang giliran ${ROLE_NAMES[open.role]}.`;
}
