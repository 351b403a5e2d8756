import type { ProgrammeStatus } from "../workflow/state";
import { fillWords, outcomesFrom, peopleOf } from "./people-words";
import type { ProgrammeType } from "./types";

/** What a programme waits for that is no duty of its SOP: nothing in the queue asks for it. */
export const PROGRAMME_STEPS = ["publish", "gather", "start", "missed", "fill", "outcomes", "finish"] as const;
export type ProgrammeStep = (typeof PROGRAMME_STEPS)[number];

export type Resting = {
  status: ProgrammeStatus;
  /** A duty of the SOP is open, and the queue shows it. */
  hasDuty: boolean;
  seatsTaken: number;
  quota: number;
  /** Somebody waits who could be given a seat. */
  someoneWaits: boolean;
  /** Its list is approved, so that nobody moves up into a seat that was given back. */
  hasGivenBack: boolean;
  /** Who sits in it and has no outcome yet. */
  openOutcomes: number;
  /** "YYYY-MM-DD"; null: a proposal, which has no day. */
  firstDay: string | null;
  lastDay: string | null;
};

/** Whoever runs the programme is to do this now; null: nothing, or a duty of the queue. `today`: "YYYY-MM-DD" in WITA. */
export function programmeStep(programme: Resting, today: string): ProgrammeStep | null {
  const { status, firstDay, hasDuty } = programme;
  if (status === "draft") return "publish";
  if (status === "open") return openStep(programme, today);
  if (status !== "running") return null;
  if (!hasDuty) return endStep(programme, today);
  const isBefore = firstDay === null || today < firstDay;
  return programme.hasGivenBack && isBefore && canSeat(programme) ? "fill" : null;
}

function openStep(programme: Resting, today: string): ProgrammeStep | null {
  const { firstDay, seatsTaken } = programme;
  if (firstDay !== null && firstDay <= today) return "missed";
  if (canSeat(programme)) return "gather";
  return seatsTaken > 0 ? "start" : null;
}

/** Every row has ended: the outcomes, from the first day on, and the end itself, which comes after the last (rule 12). */
function endStep({ openOutcomes, firstDay, lastDay }: Resting, today: string): ProgrammeStep | null {
  if (openOutcomes > 0) return outcomesFrom(firstDay, today) ? null : "outcomes";
  const last = lastDay ?? firstDay;
  return last !== null && today <= last ? null : "finish";
}

function canSeat({ seatsTaken, quota, someoneWaits }: Resting): boolean {
  return someoneWaits && seatsTaken < quota;
}

/** Done by who records outcomes; every other step by who runs the programme (rule 5). */
export function isRecorded(step: ProgrammeStep): boolean {
  return step === "outcomes" || step === "finish";
}

/** The page of the programme on which it is pressed; "": its first. */
export function stepPlace(step: ProgrammeStep): string {
  return step === "fill" ? "/peserta" : "";
}

type Named = Pick<Resting, "seatsTaken" | "openOutcomes"> & { type: ProgrammeType };

/** The press, as the programme's page calls it. */
export function stepWords(step: ProgrammeStep, { type, seatsTaken, openOutcomes }: Named): string {
  switch (step) {
    case "publish":
      return "Buka kegiatan";
    case "gather":
      return seatsTaken > 0 ? "Kumpulkan lagi, atau mulai kegiatan" : "Kumpulkan pemohon yang menunggu";
    case "start":
      return "Mulai kegiatan";
    case "missed":
      return "Hari pertamanya sudah tiba: mulai, ubah jadwal, atau batalkan";
    case "fill":
      return fillWords(type);
    case "outcomes":
      return `Catat hasil ${openOutcomes} ${peopleOf(type)}`;
    case "finish":
      return "Selesaikan kegiatan";
  }
}
