import type { EntryKind } from "./entries";

/**
 * What a duty of a programme must write down before it ends; the SOP's version names it in `Duty.record`.
 * SOP 1 rows 1-2: proposal; row 3: schedule. SOP 2 row 2: committee, decree; row 3: letters, letters_signed;
 * row 4: deliveries; row 5: survey; row 6: attendance.
 */
export const RECORDS = [
  "proposal",
  "schedule",
  "committee",
  "decree",
  "letters",
  "letters_signed",
  "deliveries",
  "survey",
  "attendance",
] as const;
export type RecordKind = (typeof RECORDS)[number];

export function isRecordKind(value: string | null | undefined): value is RecordKind {
  return RECORDS.includes(value as RecordKind);
}

/** Lines that may be written while the duty is held; `required`: at least one of them before it ends. */
export const RECORD_ENTRIES: Record<RecordKind, readonly { kind: EntryKind; required: boolean }[]> = {
  proposal: [{ kind: "item", required: true }],
  schedule: [{ kind: "slot", required: true }],
  committee: [
    { kind: "committee", required: true },
    { kind: "speaker", required: true },
  ],
  decree: [],
  letters: [],
  letters_signed: [],
  deliveries: [],
  survey: [{ kind: "survey", required: true }],
  attendance: [{ kind: "problem", required: false }],
};

/** Duties that end with a number and a date, entered by hand until the number register exists. */
export function takesNumber(record: string | null | undefined): boolean {
  return record === "decree" || record === "letters_signed";
}
