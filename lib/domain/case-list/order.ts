import type { ApplicationStatus } from "../workflow/state";
import type { CaseFilterKey, CaseFilters } from "./filters";

/**
 * In which order a view stands, which follows from what it asks: newest and oldest by the day of sending; due by the
 * office's date; answer by the date that the applicant was given; closed and back by when that happened.
 */
export type CaseOrder = "newest" | "oldest" | "due" | "answer" | "closed" | "back";

export const CASE_ORDER_WORDS: Record<CaseOrder, string> = {
  newest: "yang terbaru di atas",
  oldest: "yang paling lama menunggu di atas",
  due: "tenggat terdekat di atas",
  answer: "yang paling lama lewat tanggal di atas",
  closed: "yang terakhir ditutup di atas",
  back: "yang paling dulu kembali di atas",
};

export function orderOfCases({ tenggat, pemegang, kembali, tutup, urut }: CaseFilters): CaseOrder {
  if (tenggat === "jawaban") return "answer";
  if (tenggat || pemegang) return "due";
  if (kembali) return "back";
  if (tutup) return "closed";
  if (urut === "tenggat") return "due";
  return urut === "lama" ? "oldest" : "newest";
}

const OPEN: readonly ApplicationStatus[] = [
  "submitted",
  "in_verification",
  "needs_correction",
  "waiting_programme",
  "in_progress",
];
const CLOSED: readonly ApplicationStatus[] = ["completed", "rejected", "withdrawn"];
const OF_TURN: Record<string, readonly ApplicationStatus[]> = {
  kantor: ["submitted", "in_verification", "in_progress"],
  pemohon: ["needs_correction", "in_progress"],
  luar: ["waiting_programme", "submitted", "in_verification", "in_progress"],
};

/** The states that a view can hold at all; none: it holds nothing. */
export function statesOfCases(filters: CaseFilters): ApplicationStatus[] {
  const order = orderOfCases(filters);
  const turn = Object.entries(OF_TURN).find(([key]) => key === filters.waktu)?.[1];
  return [...OPEN, ...CLOSED].filter(
    (state) =>
      (!filters.keadaan || filters.keadaan === state) &&
      (!turn || turn.includes(state)) &&
      (order !== "closed" || CLOSED.includes(state)) &&
      (order !== "answer" || state === "needs_correction") &&
      (!filters.nik || OPEN.includes(state)),
  );
}

/** What programmes are asked as well: they have a service, a district, a due date and a holder, and no applicant. */
const OF_BOTH: readonly CaseFilterKey[] = ["layanan", "langkah", "kecamatan", "tenggat", "pemegang", "urut"];

/** A list by due dates holds whatever the office owes, its programmes too, unless something of applicants alone is asked. */
export function takesProgrammes(filters: CaseFilters): boolean {
  const asked = Object.keys(filters) as CaseFilterKey[];
  return orderOfCases(filters) === "due" && asked.every((key) => OF_BOTH.includes(key));
}
