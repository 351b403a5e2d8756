import "server-only";
import { countInWords } from "@/lib/domain/letters/terbilang";
import { attendanceOutcome, countPresent, outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import type { WitaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import type { LetterPart } from "./part";
import { villageWords } from "./place-words";

/** Who sits in a programme, as its letters list them. */
export type SeatedPerson = {
  applicationId: string;
  reference: string;
  name: string;
  business: string;
  product: string | null;
  address: string | null;
  villageCode: string | null;
  /** Day → was there. */
  attendance: Record<string, boolean>;
  scoreBefore: number | null;
  scoreAfter: number | null;
  outcome: string | null;
  /** How many stood further in front of the line when this seat was given (rule 11); the reason stays in the history. */
  passing: number | null;
};

/** In the order of the seats, then by name; whoever gave the seat back is not among them. One statement. */
export async function listSeated(tx: Pick<Tx, "$queryRaw">, programmeId: string): Promise<SeatedPerson[]> {
  return tx.$queryRaw<SeatedPerson[]>`
    SELECT a.id AS "applicationId", a.reference, a.applicant_name AS name, a.business_name AS business,
      a.answers #>> '{business,product}' AS product, a.answers #>> '{identity,address}' AS address,
      a.answers #>> '{identity,villageCode}' AS "villageCode", t.attendance, t.score_before AS "scoreBefore",
      t.score_after AS "scoreAfter", a.outcome, h.passing
    FROM seat t JOIN application a ON a.id = t.application_id
      LEFT JOIN LATERAL (SELECT (payload #>> '{passedOver,count}')::int AS passing FROM history_event
        WHERE run_id = a.run_id AND type = 'gathered' ORDER BY sequence DESC LIMIT 1) h ON true
    WHERE t.programme_id = ${programmeId}::uuid AND t.released_at IS NULL
    ORDER BY t.position, a.applicant_name, t.id`;
}

/** A row of the table "peserta"; `days`: those of the present plan. */
export function participantRow(person: SeatedPerson, days: readonly WitaDate[]): Record<string, string> {
  const home = villageWords(person.villageCode);
  return {
    nama: person.name,
    usaha: person.business,
    produk: person.product ?? "",
    alamat: person.address ?? "",
    desa: home.village ?? "",
    kecamatan: home.kecamatan ?? "",
    nomor: formatReference(person.reference),
    // Nobody was looked for yet: that is not the same as nobody was there.
    hadir: Object.keys(person.attendance).length === 0 ? "" : `${countPresent(person.attendance, days)}`,
    nilai_awal: person.scoreBefore === null ? "" : `${person.scoreBefore}`,
    nilai_akhir: person.scoreAfter === null ? "" : `${person.scoreAfter}`,
    hasil: person.outcome === null ? "" : outcomeWords(person.outcome),
  };
}

/** A row of the table "pengecualian"; null: nobody was passed over for them. */
export function exceptionRow({ name, reference, passing }: SeatedPerson): Record<string, string> | null {
  return passing ? { nama: name, nomor: formatReference(reference), melewati: `${passing} pemohon` } : null;
}

/** A row of the table "penerima"; null: not approved, or not yet. */
export function recipientRow(person: SeatedPerson): Record<string, string> | null {
  if (person.outcome !== "approved" && person.outcome !== "approved_in_part") return null;
  const { village, kecamatan } = villageWords(person.villageCode);
  return {
    nama: person.name,
    usaha: person.business,
    desa: village ?? "",
    kecamatan: kecamatan ?? "",
    nomor: formatReference(person.reference),
  };
}

/**
 * How many have attended: by the outcome that was recorded, else by the days. null: there are no days, or nobody has
 * written down who was there.
 */
export function countAttended(people: readonly SeatedPerson[], days: readonly WitaDate[]): number | null {
  if (days.length === 0 || !people.some((person) => person.outcome !== null || isWritten(person, days))) return null;
  return people.filter(({ outcome, attendance }) =>
    outcome === null
      ? attendanceOutcome(countPresent(attendance, days), days.length) === "attended"
      : outcome === "attended" || outcome === "appeared",
  ).length;
}

/** One day: whoever was there on it takes the place of whoever has attended. */
export function dayPart(words: string, date: WitaDate, people: readonly SeatedPerson[]): LetterPart {
  const present = people.filter(({ attendance }) => countPresent(attendance, [date]) > 0).length;
  const there = people.some((person) => isWritten(person, [date])) ? countInWords(present) : null;
  return { fields: { hari: words, jumlah_hadir: there }, lists: {}, tables: {} };
}

function isWritten({ attendance }: SeatedPerson, days: readonly WitaDate[]): boolean {
  return days.some((day) => Object.hasOwn(attendance, day));
}
