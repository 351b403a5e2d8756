import { OFFICE } from "./office";
import type { TimelineRow } from "./workflow";
import { formatDate } from "./working-time";

/** When the row should have ended, and when it may be expected to: counted from now. */
export type Lateness = { dueAt: Date; expectedAt: Date | null };

/** Rule 15: the row that is the office's turn and past its time; null: nothing is late. */
export function lateOf(rows: readonly TimelineRow[]): Lateness | null {
  const row = rows.find(({ status }) => status === "now");
  return row?.overdue && row.party === "office" && row.dueAt ? { dueAt: row.dueAt, expectedAt: row.expectedAt } : null;
}

/** Said on the page, in mail and by the API alike, with where to ask. */
export function lateWords(late: Lateness, what?: string): string {
  return lateParts(late, what).join(" ");
}

/** The same in two: the apology, and what comes of it. */
export function lateParts({ dueAt, expectedAt }: Lateness, what = "langkah ini"): [string, string] {
  const renewed = expectedAt ? `Perkiraan baru: ${formatDate(expectedAt)}. ` : "";
  return [
    `Maaf, kami terlambat: ${what} seharusnya selesai ${formatDate(dueAt)}.`,
    `${renewed}Bila perlu, telepon ${OFFICE.phone} dengan menyebut nomor permohonan.`,
  ];
}
