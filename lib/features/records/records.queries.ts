import "server-only";
import { ADDRESSEE, HAS_LEFT, handsRenewed, IS_RENEWED, LETTER_OF_LINE } from "@/lib/cases/letters/delivery-lines";
import { ENTRY_KINDS, type EntryData, type EntryKind, SURVEY_POINTS } from "@/lib/domain/programmes";
import { canRecordLetters } from "@/lib/domain/record-rights";
import { type ListedDocument, listDeliveryProofs } from "@/lib/features/documents/documents.queries";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { env } from "@/lib/platform/env";
import { canWriteEntry } from "./records.policy";
import { shownDeliveries } from "./shown-deliveries.messages";
import { type SurveyAnswer, shownSurvey } from "./shown-survey.messages";

export type RecordEntry<K extends EntryKind = EntryKind> = { id: string; data: EntryData<K> };
export type RecordEntries = { [K in EntryKind]: RecordEntry<K>[] };
export type RecordsView = { lines: RecordEntries; writable: EntryKind[]; surveyVersion: string };

/** What is written down line by line, and what of it the actor may change now. */
export async function listRecordEntries(ctx: StaffContext, programmeId: string): Promise<RecordsView> {
  const programme = await findVisibleProgramme(ctx, programmeId);
  const rows = programme
    ? await db().programmeLine.findMany({
        where: { programmeId },
        orderBy: { id: "asc" },
        select: { id: true, kind: true, data: true },
      })
    : [];
  const of = (kind: EntryKind) => rows.filter((row) => row.kind === kind).map(({ id, data }) => ({ id, data }));
  return {
    lines: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, of(kind)])) as unknown as RecordEntries,
    writable: programme
      ? ENTRY_KINDS.filter((kind) =>
          canWriteEntry(ctx.actor, { definition: programme.run.definition, state: programme.state }, kind),
        )
      : [],
    surveyVersion: formVersion(
      shownSurvey(
        SURVEY_POINTS,
        of("survey").map(({ data }) => data as unknown as SurveyAnswer),
      ),
    ),
  };
}

export type LetterItem = {
  id: string;
  kind: string;
  addressee: string;
  reference: string | null;
  madeAt: Date;
  deliveredOn: string | null;
  deliveredTo: string | null;
  deliveredBy: string | null;
  note: string;
  /** The numbered letter itself, once it is signed; the one that was voided where none is in force. */
  letterId: string | null;
  number: string | null;
  voided: boolean;
  /** An earlier letter was handed over than the one in force. */
  renewed: boolean;
  /** What the participant has said themselves; null: nothing yet. */
  answer: "comes" | "stays_away" | null;
  /** Photos or receipts that it was handed over. */
  proofs: ListedDocument[];
  /** Only for whoever hands the letters over. */
  phone: string | null;
  /** Whom it is for has left meanwhile; no delivery is needed. */
  left: boolean;
};
export type LettersView = {
  /** Address of the portal, as citizens know it. */
  portal: string;
  items: LetterItem[];
  page: number;
  pages: number;
  counts: LetterCounts;
  mayMake: boolean;
  mayDeliver: boolean;
  /** Of what is recorded of the letters on the page. */
  version: string;
};
export type LetterCounts = { made: number; missing: number; delivered: number; failed: number; renewed: number };

export const LETTERS = 50;

export async function listLetters(ctx: StaffContext, programmeId: string, hal: number): Promise<LettersView | null> {
  const programme = await findVisibleProgramme(ctx, programmeId);
  if (!programme) return null;
  const handsAgain = await handsRenewed(db(), programmeId);
  const subject = { definition: programme.run.definition, state: programme.state, handsAgain };
  const mayDeliver = canRecordLetters(ctx.actor, subject, "deliveries");
  const [rows, counts] = await Promise.all([pageOfLetters(programmeId, hal), countLetters(programmeId)]);
  const proofs = await listDeliveryProofs(
    ctx,
    rows.map(({ id }) => id),
    mayDeliver,
  );
  const items = rows.map(({ phone, ...row }) => ({
    ...row,
    phone: mayDeliver ? phone : null,
    proofs: proofs.get(row.id) ?? [],
  }));
  return {
    items,
    portal: env().PUBLIC_URL,
    counts,
    page: hal,
    pages: Math.max(1, Math.ceil(counts.made / LETTERS)),
    mayMake: canRecordLetters(ctx.actor, subject, "letters"),
    mayDeliver,
    version: formVersion(shownDeliveries(items)),
  };
}

/** `missing`: participants and speakers without a letter. */
async function countLetters(programmeId: string): Promise<LetterCounts> {
  const [counts] = await db().$queryRaw<LetterCounts[]>`
    SELECT count(*)::int AS made, count(*) FILTER (WHERE delivered_by <> 'failed' AND NOT ${IS_RENEWED})::int AS delivered,
      count(*) FILTER (WHERE delivered_by = 'failed' AND NOT ${IS_RENEWED})::int AS failed,
      count(*) FILTER (WHERE ${IS_RENEWED})::int AS renewed,
      (SELECT count(*)::int FROM seat s WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM programme_letter l WHERE l.programme_id = s.programme_id AND l.application_id = s.application_id))
      + (SELECT count(*)::int FROM programme_line n WHERE n.programme_id = ${programmeId}::uuid AND n.kind = 'speaker' AND NOT EXISTS (
        SELECT 1 FROM programme_letter l WHERE l.programme_id = n.programme_id AND l.kind = 'speaker' AND l.addressee = n.data ->> 'name')) AS missing
    FROM programme_letter l ${LETTER_OF_LINE} WHERE l.programme_id = ${programmeId}::uuid`;
  return counts ?? { made: 0, missing: 0, delivered: 0, failed: 0, renewed: 0 };
}

function pageOfLetters(programmeId: string, hal: number) {
  return db().$queryRaw<Omit<LetterItem, "proofs">[]>`
    SELECT l.id, l.kind, ${ADDRESSEE} AS addressee, a.reference, l.made_at AS "madeAt", l.delivered_on::text AS "deliveredOn",
      l.delivered_to AS "deliveredTo", l.delivered_by AS "deliveredBy", l.note, a.phone, n.id AS "letterId", n.number,
      COALESCE(n.state = 'void', false) AS voided, ${IS_RENEWED} AS renewed,
      CASE WHEN EXISTS (SELECT 1 FROM seat s WHERE s.programme_id = l.programme_id AND s.application_id = l.application_id
          AND s.released_at IS NULL AND s.confirmed_at IS NOT NULL) THEN 'comes'
        WHEN NOT EXISTS (SELECT 1 FROM seat s WHERE s.programme_id = l.programme_id AND s.application_id = l.application_id
          AND s.released_at IS NULL) AND EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id
          AND e.type = 'released_from_programme' AND e.actor_id = 'pemohon' AND e.payload ->> 'programmeId' = l.programme_id::text)
        THEN 'stays_away' END AS answer,
      ${HAS_LEFT} AS "left"
    FROM programme_letter l LEFT JOIN application a ON a.id = l.application_id ${LETTER_OF_LINE}
    WHERE l.programme_id = ${programmeId}::uuid
    ORDER BY CASE l.kind WHEN 'participant' THEN 1 WHEN 'speaker' THEN 2 ELSE 3 END, l.addressee, l.id
    LIMIT ${LETTERS} OFFSET ${(hal - 1) * LETTERS}`;
}
