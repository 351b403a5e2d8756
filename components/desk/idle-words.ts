import {
  finishedWords,
  outcomesLeftWords,
  outcomeWords,
  type ProgrammeType,
  preparedWords,
} from "@/lib/domain/programmes";
import { APPLICANT, ROLE_NAMES } from "@/lib/domain/roles";
import { closed } from "@/lib/domain/text/closed";
import type { State } from "@/lib/domain/workflow";
import { formatDate, type WitaDate, witaDate } from "@/lib/domain/working-time";

type Idle = {
  status: State["status"];
  state: Partial<Pick<State, "correction" | "reason" | "outcome" | "objected" | "rejection">>;
  /** Whether the day asked of the applicant has gone by. */
  now?: Date;
  /** A case that has a seat. */
  isSeated?: boolean;
  /** What the reader can do about an applicant who does not answer: telephone and refuse, telephone alone, or ask whose work it is. */
  answers?: "reject" | "call" | "ask";
  programme?: ProgrammeIdle;
  /** The last day on which the applicant may object to the rejection. */
  objectUntil?: WitaDate | null;
};

/** `left`: whose outcome is missing; `from`: the day from which it can be written down, where that is still to come. */
type ProgrammeIdle = { type: ProgrammeType; left: number; from: string | null };

/** What is said of a run, of either kind, while no duty of it is open; complete by its states. */
const WORDS: Record<State["status"], (idle: Idle) => string> = {
  draft: ({ programme }) => (programme ? preparedWords(programme.type) : "Masih disiapkan."),
  // A case
  submitted: () => "Tidak ada tugas yang terbuka.",
  in_verification: () => "Tidak ada tugas yang terbuka.",
  needs_correction: ({ state: { correction }, now, answers = "ask" }) => {
    const until = correction ? `, diminta paling lambat ${formatDate(correction.dueOn)}` : "";
    const isOver = correction && now && witaDate(now) > correction.dueOn;
    return `Menunggu perbaikan dari pemohon${until}. Waktu kantor berhenti.${isOver ? ` Tanggal itu sudah lewat: ${UNANSWERED[answers]}.` : ""}`;
  },
  waiting_programme: ({ isSeated }) =>
    isSeated
      ? "Masuk kegiatan; menunggu kegiatannya dimulai."
      : "Diterima; menunggu dikumpulkan ke dalam kegiatan, dari halaman kegiatan itu.",
  in_progress: () => "Berjalan bersama kegiatannya.",
  completed: ({ state: { outcome } }) =>
    outcome ? `Selesai. Hasil: ${outcomeWords(outcome.outcome)}.` : "Selesai. Tidak ada yang perlu dilakukan.",
  rejected: ({ state, objectUntil, now }) =>
    [`Ditolak. ${closed(state.reason ?? "")}`.trim(), objectionWords(state, objectUntil, now)].join(" ").trim(),
  withdrawn: ({ state }) => `Dibatalkan pemohon. ${state.reason ?? ""}`,
  // A programme
  open: () => "Terbuka: pemohon yang menunggu dikumpulkan, lalu kegiatan dimulai.",
  running: ({ programme }) => (programme ? outcomesLeftWords(programme.type, programme.left, programme.from) : ""),
  finished: ({ programme }) => (programme ? finishedWords(programme.type) : ""),
  cancelled: () => "Dibatalkan; pemohonnya kembali menunggu.",
};

const UNANSWERED: Record<NonNullable<Idle["answers"]>, string> = {
  reject: "telepon pemohonnya, atau tolak permohonannya",
  call: "telepon pemohonnya",
  ask: "yang memeriksa berkas menelepon pemohonnya",
};

/** The same day as the applicant reads, from the same rule. */
function objectionWords({ objected, rejection }: Idle["state"], until: Idle["objectUntil"], now?: Date): string {
  if (rejection?.onObjection) return "Keberatan pemohon tidak dikabulkan; yang kedua tidak bisa diajukan.";
  if (objected) return "Keberatan pemohon sudah pernah diputuskan; yang kedua tidak bisa diajukan.";
  if (!until || !now) return "";
  return until < witaDate(now)
    ? `Jangka waktu keberatan pemohon berakhir ${formatDate(until)}.`
    : `Pemohon boleh mengajukan keberatan paling lambat ${formatDate(until)}.`;
}

export function idleWords(idle: Idle): string {
  return WORDS[idle.status](idle);
}

/**
 * Said to who has no press at the open duty: whose turn it is; "" where somebody has taken it, whom the panel names.
 * `toDecide`: what the office decides first, although the open duty is the applicant's (rule 10).
 */
export function waitingWords(
  open: Pick<State["open"][number], "role" | "objection"> | undefined,
  holder: { name: string } | null,
  toDecide: readonly string[] = [],
): string {
  if (!open || holder) return "";
  if (open.objection)
    return `Sekarang giliran ${ROLE_NAMES[open.role]}: yang menolak tidak memutuskan keberatan atas penolakannya sendiri.`;
  if (toDecide.length > 0) return "Sekarang giliran kantor: yang memeriksa berkas memutuskannya dahulu.";
  return open.role === APPLICANT ? "Sekarang giliran pemohon." : `Sekarang giliran ${ROLE_NAMES[open.role]}.`;
}
