import "server-only";
import { certificatesWords, dueWords } from "@/lib/domain/letters/due-words";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { isOfService, LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { signingRole } from "@/lib/domain/letters/signing-role";
import { recordIn } from "@/lib/domain/programmes";
import type { SopRole } from "@/lib/domain/roles";
import { type Definition, dutiesIn } from "@/lib/domain/workflow";
import { addCalendarDays, witaDate } from "@/lib/domain/working-time";
import { Prisma, type Tx } from "@/lib/platform/db";

/** Papers that an ended programme owes and that have no number in force, and who signs them. */
type Unnumbered = { programmeId: string; title: string; words: string; href: string; roles: SopRole[] };

/** Kinds that somebody with an outcome gets, and that no duty of a SOP numbers: certificates. */
const GIVEN_BY_OUTCOME = LETTER_KINDS.filter(
  ({ subject, series, record, outcomes, forApplicant }) =>
    subject === "participant" && series !== null && record === null && outcomes !== undefined && forApplicant,
);

/** Kinds that the programme's own records made: reports and minutes. */
const MADE_BY_RECORD = LETTER_KINDS.filter(({ dueAfter }) => dueAfter !== undefined);

/** For so long after its end it is asked for [usulan]; then the list of papers is the place to look. */
const DAYS = 120;
const MOST = 50;

export async function readUnnumberedPapers(on: Tx, now: Date): Promise<Unnumbered[]> {
  const [given, made] = await Promise.all([
    Promise.all(GIVEN_BY_OUTCOME.map((kind) => ofKind(on, kind, now))),
    ofProgrammes(on, now),
  ]);
  return [...given.flat(), ...made];
}

async function ofKind(on: Tx, kind: LetterKind, now: Date): Promise<Unnumbered[]> {
  const { key, services, outcomes, signedBy } = kind;
  const since = addCalendarDays(witaDate(now), -DAYS);
  const rows = await on.$queryRaw<{ programmeId: string; title: string; count: number }[]>`
    SELECT p.id AS "programmeId", p.title, count(*)::int AS count
    FROM programme p JOIN seat t ON t.programme_id = p.id AND t.released_at IS NULL
      JOIN application a ON a.id = t.application_id
    WHERE p.status = 'finished' AND p.service_slug = ANY(${services ?? []}::text[]) AND p.last_day >= ${since}::date
      AND a.outcome = ANY(${outcomes ?? []}::text[]) AND NOT EXISTS (SELECT 1 FROM letter l
        WHERE l.programme_id = p.id AND l.application_id = a.id AND l.kind = ${key} AND l.state = 'valid')
    GROUP BY p.id ORDER BY p.id DESC LIMIT ${MOST}`;
  return rows.map(({ count, ...programme }) => ({
    ...programme,
    words: certificatesWords(kind, count),
    href: `/petugas/kegiatan/${programme.programmeId}/surat#naskah-${key}`,
    roles: [signedBy ?? signingRole(null, null)],
  }));
}

type Ended = { programmeId: string; title: string; serviceSlug: string; hash: string; kinds: string[] };

/** Ended programmes that lack one of the papers of the whole that their records make. */
async function ofProgrammes(on: Tx, now: Date): Promise<Unnumbered[]> {
  const since = addCalendarDays(witaDate(now), -DAYS);
  const keys = MADE_BY_RECORD.map(({ key }) => key);
  const rows = await on.$queryRaw<Ended[]>`
    SELECT p.id AS "programmeId", p.title, p.service_slug AS "serviceSlug", r.pinned_hash AS hash, h.kinds
    FROM programme p JOIN run r ON r.id = p.run_id CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT l.kind), '{}') AS kinds FROM letter l
      WHERE l.programme_id = p.id AND l.kind = ANY(${keys}::text[]) AND l.state = 'valid') AS h
    WHERE p.status = 'finished' AND coalesce(p.last_day, p.updated_at::date) >= ${since}::date
    ORDER BY p.id DESC LIMIT ${Prisma.raw(String(MOST))}`;
  const definitions = await readDefinitions(on, [...new Set(rows.map(({ hash }) => hash))]);
  return rows.flatMap(({ programmeId, title, serviceSlug, hash, kinds }) => {
    const records = definitions.get(hash) ?? [];
    return MADE_BY_RECORD.filter(
      (kind) =>
        isOfService(kind, serviceSlug) &&
        !kinds.includes(kind.key) &&
        kind.dueAfter?.some((record) => records.includes(record)),
    ).map((kind) => ({
      programmeId,
      title,
      words: dueWords({ kind, targets: [], voided: false, substitute: false }, null),
      href: paperAddress(kind.key, { subject: "programme", programmeId }, null),
      roles: [kind.signedBy ?? signingRole(null, null)],
    }));
  });
}

/** The records that each version writes down. */
async function readDefinitions(on: Tx, hashes: string[]): Promise<Map<string, (string | null)[]>> {
  if (hashes.length === 0) return new Map();
  const pins = await on.pinnedDefinition.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, definition: true },
  });
  return new Map(
    pins.map(({ hash, definition }) => [
      hash,
      dutiesIn(definition as unknown as Definition, "programme").map((duty) => recordIn(duty.row, duty)),
    ]),
  );
}
