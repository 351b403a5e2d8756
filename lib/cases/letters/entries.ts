import "server-only";
import {
  ENTRY_KINDS,
  type EntryData,
  type EntryKind,
  type KeptRecord,
  RECORD_ENTRIES,
  type RecordKind,
} from "@/lib/domain/programmes";

/** Lines by kind, as letters draw them. */
export type LetterEntries = { [K in EntryKind]: EntryData<K>[] };

/** What ended duties wrote down counts; where the duty is still open, or was opened again, the lines as they stand now. */
export function entriesOf(
  kept: readonly KeptRecord[],
  lines: readonly { kind: string; data: unknown }[],
): LetterEntries {
  const of = (kind: EntryKind) =>
    writtenIn(kept, kind) ?? lines.filter((line) => line.kind === kind).map(({ data }) => data);
  return Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, of(kind)])) as LetterEntries;
}

function writtenIn(kept: readonly KeptRecord[], entry: EntryKind): unknown[] | null {
  const record = kept.find(({ kind }) => holds(kind, entry));
  const lines = record?.written[entry];
  return Array.isArray(lines) ? lines : null;
}

function holds(record: RecordKind, entry: EntryKind): boolean {
  return RECORD_ENTRIES[record].some(({ kind }) => kind === entry);
}
