import "server-only";
import { formatRupiahWithCents } from "@/lib/domain/letters/date-words";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { known } from "@/lib/domain/letters/known";
import { planWords } from "@/lib/domain/letters/outdated";
import { countInWords, MOST_IN_WORDS, terbilang } from "@/lib/domain/letters/terbilang";
import {
  daysOf,
  type KeptRecord,
  keptRecords,
  PROGRAMME_TYPE_WORDS,
  type ProgrammeType,
  peopleOnPaper,
  totalOf,
} from "@/lib/domain/programmes";
import { minutesOf } from "@/lib/domain/programmes/hours";
import { type Definition, fold } from "@/lib/domain/workflow";
import { formatShortDate, type WitaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { RUN_COLUMNS, type RunRow, toRun } from "../runs";
import { entriesOf, type LetterEntries } from "./entries";
import { entryTables } from "./entry-tables";
import { legalBasisOf } from "./office-part";
import type { LetterPart } from "./part";
import {
  countAttended,
  exceptionRow,
  listSeated,
  participantRow,
  recipientRow,
  type SeatedPerson,
} from "./participants";
import { substituteRows } from "./substitutes";

export type LetterProgramme = {
  part: LetterPart;
  title: string;
  serviceSlug: string;
  definition: Definition;
  legalBasis: string[];
  days: WitaDate[];
  people: SeatedPerson[];
};

type Reader = Pick<Tx, "$queryRaw">;

/** What letters say of a programme, its records and everybody in it; null: there is none. A handful of statements, however many sit there. */
export async function readLetterProgramme(tx: Reader, programmeId: string): Promise<LetterProgramme | null> {
  const row = await readProgramme(tx, programmeId);
  if (!row) return null;
  const lines = await tx.$queryRaw<{ kind: string; data: unknown }[]>`
    SELECT kind, data FROM programme_line WHERE programme_id = ${programmeId}::uuid ORDER BY id`;
  const people = await listSeated(tx, programmeId);
  const { definition, history } = toRun(row);
  const kept = keptRecords(fold(definition, history).done);
  const entries = entriesOf(kept, lines);
  const days = daysOf(row.firstDay, row.lastDay);
  const substitutes = await substituteRows(tx, history, people);
  return {
    title: row.title,
    serviceSlug: row.serviceSlug,
    definition,
    legalBasis: legalBasisOf(row.document),
    days,
    people,
    part: {
      fields: {
        ...factFields(row, days),
        ...peopleFields(people, days),
        ...costFields(entries),
        ...decreeFields(row, kept),
      },
      lists: { mata_pelajaran: [...new Set(entries.speaker.map(({ topic }) => topic))] },
      tables: { ...peopleTables(people, days, substitutes), ...entryTables(entries) },
    },
  };
}

type ProgrammeRow = RunRow & {
  serviceSlug: string;
  type: ProgrammeType;
  title: string;
  firstDay: string | null;
  lastDay: string | null;
  hours: string;
  place: string;
  quota: number;
  budgetLine: string | null;
  booths: number | null;
  document: unknown;
  decreeNumber: string | null;
  decreeOn: string | null;
};

/** Kinds of letter that are the decree itself, not what came after it. */
const DECREES = LETTER_KINDS.filter(({ record }) => record === "decree").map(({ key }) => key);

async function readProgramme(tx: Reader, programmeId: string): Promise<ProgrammeRow | null> {
  const [row] = await tx.$queryRaw<ProgrammeRow[]>`
    SELECT g.service_slug AS "serviceSlug", g.type::text AS type, g.title, g.first_day::text AS "firstDay",
      g.last_day::text AS "lastDay", g.hours, g.place, g.quota, g.details ->> 'budgetLine' AS "budgetLine",
      (g.details ->> 'booths')::int AS booths, v.document,
      l.number AS "decreeNumber", l.letter_date::text AS "decreeOn", ${RUN_COLUMNS}
    FROM programme g JOIN run r ON r.id = g.run_id JOIN pinned_definition p ON p.hash = r.pinned_hash
      JOIN sop_version v ON v.id = p.sop_version_id
      LEFT JOIN LATERAL (SELECT number, letter_date FROM letter WHERE programme_id = g.id AND kind = ANY(${DECREES}::text[])
        AND state = 'valid' ORDER BY numbered_at, id LIMIT 1) l ON true
    WHERE g.id = ${programmeId}::uuid`;
  return row ?? null;
}

function factFields(row: ProgrammeRow, days: WitaDate[]): LetterPart["fields"] {
  return {
    kegiatan: known(row.title),
    jenis_kegiatan: PROGRAMME_TYPE_WORDS[row.type],
    sebutan_peserta: peopleOnPaper(row.type),
    ...planWords(row),
    lama_hari: days.length === 0 ? null : countInWords(days.length),
    jumlah_jam: hoursInWords((minutesOf(row.hours) ?? 0) * days.length),
    kuota: countInWords(row.quota),
    jumlah_stan: row.booths === null ? null : countInWords(row.booths),
    mata_anggaran: known(row.budgetLine),
  };
}

/** Whole and half hours, never more than there were: "19,5 (sembilan belas koma lima)". null: the hours cannot be read. */
function hoursInWords(minutes: number): string | null {
  const halves = Math.floor(minutes / 30);
  if (halves === 0) return null;
  const whole = Math.floor(halves / 2);
  return halves % 2 === 0 ? countInWords(whole) : `${whole},5 (${terbilang(whole)} koma lima)`;
}

function peopleFields(people: SeatedPerson[], days: WitaDate[]): LetterPart["fields"] {
  const attended = countAttended(people, days);
  return {
    jumlah_peserta: people.length === 0 ? null : countInWords(people.length),
    jumlah_hadir: attended === null ? null : countInWords(attended),
  };
}

function costFields({ item }: LetterEntries): LetterPart["fields"] {
  const total = totalOf(item);
  return {
    rab_total: item.length === 0 ? null : formatRupiahWithCents(total),
    rab_terbilang: item.length === 0 || total > MOST_IN_WORDS ? null : `${terbilang(total)} rupiah`,
  };
}

function peopleTables(people: SeatedPerson[], days: WitaDate[], pengganti: Row[]): LetterPart["tables"] {
  return {
    peserta: people.map((person) => participantRow(person, days)),
    penerima: people.map(recipientRow).filter((row) => row !== null),
    pengecualian: people.map(exceptionRow).filter((row) => row !== null),
    pengganti,
  };
}

type Row = Record<string, string>;

/** The portal's own decree; before there was a register, the number that was written down with the duty. */
function decreeFields({ decreeNumber, decreeOn }: ProgrammeRow, kept: KeptRecord[]): LetterPart["fields"] {
  const written = kept.find(({ kind }) => kind === "decree")?.written;
  const date = decreeNumber ? decreeOn : written?.date;
  return {
    nomor_sk: decreeNumber ?? (typeof written?.number === "string" ? written.number : null),
    tanggal_sk: typeof date === "string" ? formatShortDate(date) : null,
  };
}
