import type { ProgrammeType } from "./types";

/** What one applicant got out of a programme. */
export const OUTCOMES = [
  "attended",
  "absent",
  "approved",
  "approved_in_part",
  "not_approved",
  "appeared",
  "cancelled",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, string> = {
  attended: "Hadir",
  absent: "Tidak hadir",
  approved: "Disetujui penuh",
  approved_in_part: "Disetujui sebagian",
  not_approved: "Tidak disetujui",
  appeared: "Tampil",
  cancelled: "Batal tampil",
};

const BY_TYPE: Record<ProgrammeType, readonly [Outcome, ...Outcome[]]> = {
  training: ["attended", "absent"],
  stall_proposal: ["approved", "approved_in_part", "not_approved"],
  equipment_proposal: ["approved", "approved_in_part", "not_approved"],
  promotion: ["appeared", "cancelled"],
};

/** The first is the usual one. */
export function outcomesOf(type: ProgrammeType): readonly [Outcome, ...Outcome[]] {
  return BY_TYPE[type];
}

/** Whoever got one of these stands behind those who never did (rule 8). */
export const SERVED: readonly Outcome[] = ["attended", "approved", "approved_in_part", "appeared"];

/** What an approved aid leads to; said on the applicant's page and in the last message alike. */
export const HANDING_OVER =
  "Petugas menghubungi nomor HP Anda untuk penyerahannya. Tidak ada biaya; jangan membayar kepada siapa pun.";

export function isHandedOver(outcome: string | null): boolean {
  return outcome === "approved" || outcome === "approved_in_part";
}

/** The same as one sentence to whom it happened. */
const TO_APPLICANT: Record<Outcome, string> = {
  attended: "Anda mengikuti pelatihannya",
  absent: "Anda tercatat tidak hadir",
  approved: "Bantuan Anda disetujui seluruhnya",
  approved_in_part: "Bantuan Anda disetujui sebagian",
  not_approved: "Bantuan Anda belum disetujui",
  appeared: "Produk Anda ikut tampil",
  cancelled: "Produk Anda batal tampil",
};

/** Without its full stop: a sentence may go on. */
export function outcomeToApplicant(outcome: string): string {
  return Object.hasOwn(TO_APPLICANT, outcome) ? TO_APPLICANT[outcome as Outcome] : outcome;
}

export function outcomeWords(outcome: string): string {
  return OUTCOME_WORDS[outcome as Outcome] ?? outcome;
}

/** Whoever was there on at least 80 % of the days has attended (domain: outcomes per participant). */
export const ATTENDED_SHARE = { numerator: 4, denominator: 5 };

/** On how many days of the present plan somebody was there; a day that no longer belongs to it does not count (rule 12). */
export function countPresent(attendance: Readonly<Record<string, boolean>>, plan: readonly string[]): number {
  return plan.filter((day) => Object.hasOwn(attendance, day) && attendance[day] === true).length;
}

/** `daysPresent` of `days`; whole numbers, so that 4 of 5 is exactly enough. */
export function attendanceOutcome(daysPresent: number, days: number): "attended" | "absent" {
  const enough = daysPresent * ATTENDED_SHARE.denominator >= days * ATTENDED_SHARE.numerator;
  return days > 0 && enough ? "attended" : "absent";
}
