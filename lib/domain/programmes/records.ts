import type { EntryKind } from "./entries";

/**
 * What a duty of a programme must write down before it ends; the SOP's version names it in `Duty.record`.
 * SOP 1 rows 1-2: proposal, proposal_signed; row 3: schedule, schedule_signed. SOP 2 row 2: committee, decree; row 3:
 * letters, letters_signed; row 4: deliveries; row 5: survey; row 6: attendance.
 */
export const RECORDS = [
  "proposal",
  "proposal_signed",
  "schedule",
  "schedule_signed",
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
  proposal_signed: [],
  schedule: [{ kind: "slot", required: true }],
  schedule_signed: [],
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

const NUMBERED: readonly RecordKind[] = ["decree", "letters_signed", "proposal_signed", "schedule_signed"];

/** Duties that end with a number and a date; the number is typed only where the portal has no such paper of the service. */
export function takesNumber(record: string | null | undefined): boolean {
  return isRecordKind(record) && NUMBERED.includes(record);
}
