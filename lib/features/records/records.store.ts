import "server-only";
import type { ProgrammeRun } from "@/lib/cases/case-run";
import { HAS_LEFT, IS_RENEWED, LETTER_OF_LINE } from "@/lib/cases/letters/delivery-lines";
import type { Insertion } from "@/lib/cases/letters/place-in-book";
import {
  daysOf,
  type EntryData,
  type EntryKind,
  RECORD_ENTRIES,
  type RecordKind,
  takesNumber,
  totalOf,
} from "@/lib/domain/programmes";
import { recordOfDuty } from "@/lib/domain/record-rights";
import type { Worded } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { numberRecord } from "./numbered-record.store";
import { recordLacks, refusals } from "./records.messages";

type Given = {
  number: string | undefined;
  date: string | undefined;
  version?: string | undefined;
  insertion?: Insertion | undefined;
};
type Answer = Result<Record<string, unknown> | undefined, Worded>;

/** What was written while the duty was held, as the history keeps it for good; refused while something is missing. */
export async function collectRecord(
  tx: Tx,
  ctx: StaffContext,
  { programme, duty, given }: { programme: ProgrammeRun; duty: string; given: Given },
): Promise<Answer> {
  const kind = recordOfDuty(programme, duty);
  if (kind === null) return ok(undefined);
  if (takesNumber(kind)) return numberRecord(tx, ctx, { programme, kind, ...given });
  const lines = await linesOf(tx, programme.programmeId, kind);
  const lacking = RECORD_ENTRIES[kind].filter(
    (candidate) => candidate.required && (lines[candidate.kind]?.length ?? 0) === 0,
  );
  const fields = kind === "committee" && !programme.facts.place ? (["place"] as const) : [];
  if (lacking.length + fields.length > 0)
    return recordLacks(
      lacking.map((candidate) => candidate.kind),
      fields,
    );
  if (kind === "letters") return collectLetters(tx, programme);
  if (kind === "deliveries") return collectDeliveries(tx, programme);
  if (kind === "attendance") return collectAttendance(tx, programme, lines);
  const total = kind === "proposal" ? { total: totalOf((lines.item ?? []) as EntryData<"item">[]).toString() } : {};
  const place = kind === "committee" ? { place: programme.facts.place } : {};
  return ok({ kind, ...lines, ...total, ...place });
}

async function linesOf(
  tx: Tx,
  programmeId: string,
  kind: RecordKind,
): Promise<Partial<Record<EntryKind, EntryData[]>>> {
  const kinds = RECORD_ENTRIES[kind].map((item) => item.kind);
  const rows = await tx.programmeLine.findMany({
    where: { programmeId, kind: { in: [...kinds] } },
    orderBy: { id: "asc" },
    select: { kind: true, data: true },
  });
  return Object.fromEntries(
    kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map((row) => row.data as unknown as EntryData)]),
  );
}

async function collectLetters(tx: Tx, { programmeId }: ProgrammeRun): Promise<Answer> {
  const [counts] = await tx.$queryRaw<{ made: number; missing: number; speakers: number }[]>`
    SELECT (SELECT count(*)::int FROM programme_letter WHERE programme_id = ${programmeId}::uuid) AS made,
      (SELECT count(*)::int FROM seat s WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL AND NOT EXISTS
        (SELECT 1 FROM programme_letter l WHERE l.programme_id = s.programme_id AND l.application_id = s.application_id)) AS missing,
      (SELECT count(*)::int FROM programme_line n WHERE n.programme_id = ${programmeId}::uuid AND n.kind = 'speaker' AND NOT EXISTS
        (SELECT 1 FROM programme_letter l WHERE l.programme_id = n.programme_id AND l.kind = 'speaker' AND l.addressee = n.data ->> 'name')) AS speakers`;
  if (!counts || counts.made === 0 || counts.missing + counts.speakers > 0) return refused(refusals, "letters_missing");
  return ok({ kind: "letters", made: counts.made });
}

/** Letters to whoever has left meanwhile need no delivery; who came meanwhile, or whose letter was renewed, needs one. */
async function collectDeliveries(tx: Tx, { programmeId }: ProgrammeRun): Promise<Answer> {
  const [counts] = await tx.$queryRaw<{ delivered: number; failed: number; open: number; missing: number }[]>`
    SELECT (SELECT count(*)::int FROM seat s WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL AND NOT EXISTS
        (SELECT 1 FROM programme_letter m WHERE m.programme_id = s.programme_id AND m.application_id = s.application_id)) AS missing,
      count(*) FILTER (WHERE delivered_by <> 'failed')::int AS delivered, count(*) FILTER (WHERE delivered_by = 'failed')::int AS failed,
      count(*) FILTER (WHERE (delivered_on IS NULL AND NOT ${HAS_LEFT}) OR ${IS_RENEWED})::int AS open
    FROM programme_letter l ${LETTER_OF_LINE} WHERE l.programme_id = ${programmeId}::uuid`;
  if (counts && counts.missing > 0) return refused(refusals, "letters_missing");
  if (!counts || counts.open > 0 || counts.delivered + counts.failed === 0)
    return refused(refusals, "deliveries_missing");
  return ok({ kind: "deliveries", delivered: counts.delivered, failed: counts.failed });
}

async function collectAttendance(
  tx: Tx,
  { programmeId, state }: ProgrammeRun,
  lines: Partial<Record<EntryKind, EntryData[]>>,
): Promise<Answer> {
  const days = daysOf(state.firstDay, state.lastDay);
  const [counts] = await tx.$queryRaw<{ open: number; present: number; seats: number }[]>`
    SELECT count(*) FILTER (WHERE NOT attendance ?& ${days}::text[])::int AS open, COALESCE(sum(days_present), 0)::int AS present, count(*)::int AS seats
    FROM seat WHERE programme_id = ${programmeId}::uuid AND released_at IS NULL`;
  if (!counts || counts.open > 0) return refused(refusals, "attendance_missing");
  return ok({ kind: "attendance", days, seats: counts.seats, present: counts.present, problem: lines.problem ?? [] });
}
