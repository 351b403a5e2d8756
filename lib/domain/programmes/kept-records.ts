import type { DoneDuty } from "../workflow/state";
import { isRecordKind, type RecordKind } from "./records";

/** What a duty wrote down at its end. */
export type KeptRecord = Pick<DoneDuty, "row" | "at" | "by"> & { kind: RecordKind; written: Record<string, unknown> };

/** The records that count: the newest of each kind whose duty was not sent back since. */
export function keptRecords(done: readonly DoneDuty[]): KeptRecord[] {
  const byKind = new Map<RecordKind, KeptRecord>();
  for (const { record, row, at, by, undoneBySeq } of done) {
    if (undoneBySeq !== null || !record) continue;
    const written = record as Record<string, unknown>;
    const kind = written.kind as string;
    if (isRecordKind(kind)) byKind.set(kind, { kind, row, at, by, written });
  }
  return [...byKind.values()];
}
