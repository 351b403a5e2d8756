import "server-only";
import { securityReadBy } from "@/lib/domain/letters/handling";
import { LETTER_SERIES, type LetterSeries } from "@/lib/domain/letters/kind";
import { letterKindName, OUTSIDE_KIND } from "@/lib/domain/letters/outside";
import { searchWords } from "@/lib/domain/text/search-fold";
import { witaDate } from "@/lib/domain/working-time";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import type { RegisterOfLetters } from "./letters.schema";

export type RegisteredLetter = {
  id: string;
  number: string;
  externalNumber: string;
  /** YYYY-MM-DD */
  letterDate: string;
  series: LetterSeries;
  serial: number;
  /** 0, or its place behind the serial: an exception, see insertedReason. */
  inserted: number;
  kind: string;
  kindName: string;
  addressee: string;
  signerName: string;
  state: "valid" | "void" | "superseded";
  stateReason: string;
  /** Voided, and no other letter comes instead. */
  notReplaced: boolean;
  signed: boolean;
  subject: string;
  /** Behind another number, an exception: why; empty for a number of its own. */
  insertedReason: string;
  /** Made outside the portal, and entered by hand. */
  outside: boolean;
  /** false: a closed letter of others; its number and state are shown, its words are not. */
  readable: boolean;
};

export type LettersOfYear = {
  year: number;
  years: number[];
  letters: RegisteredLetter[];
  count: number;
  page: number;
  pages: number;
};

export const REGISTER_PAGE = 50;

/** The book of outgoing numbers of one year, in the order of its numbers, the newest first. */
export async function listLetterRegister(ctx: StaffContext, filter: RegisterOfLetters): Promise<LettersOfYear> {
  const { where, year } = conditions(ctx, filter);
  const [letters, counts, years] = await Promise.all([
    rows(
      ctx,
      Prisma.sql`WHERE ${where} ORDER BY numbered_at DESC, series, serial DESC, inserted DESC
      LIMIT ${REGISTER_PAGE} OFFSET ${(filter.hal - 1) * REGISTER_PAGE}`,
    ),
    db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM letter WHERE ${where}`,
    db().$queryRaw<{ year: number }[]>`SELECT DISTINCT year FROM number_series ORDER BY year DESC`,
  ]);
  const count = counts[0]?.count ?? 0;
  return {
    year,
    years: [...new Set([year, ...years.map((row) => row.year)])].sort((a, b) => b - a),
    letters,
    count,
    page: filter.hal,
    pages: Math.max(1, Math.ceil(count / REGISTER_PAGE)),
  };
}

/** At once in memory while the book is written to a file or to paper. */
const PORTION = 500;

/** The whole year as it is printed or taken along, in the order of the numbers of each book, portion by portion. */
export async function* walkRegister(ctx: StaffContext, filter: RegisterOfLetters): AsyncGenerator<RegisteredLetter[]> {
  const { where } = conditions(ctx, filter);
  for (let after = { book: 0, serial: 0, inserted: 0 }; ; ) {
    const { book, serial, inserted } = after;
    const portion = await rows(
      ctx,
      Prisma.sql`WHERE ${where} AND (${BOOK}, serial, inserted) > (${book}::int, ${serial}::int, ${inserted}::int)
        ORDER BY ${BOOK}, serial, inserted LIMIT ${PORTION}`,
    );
    const last = portion.at(-1);
    if (last) yield portion;
    if (!last || portion.length < PORTION) return;
    after = { book: LETTER_SERIES.indexOf(last.series) + 1, serial: last.serial, inserted: last.inserted };
  }
}

const BOOK = Prisma.sql`array_position(${[...LETTER_SERIES]}::text[], series)`;

/** Which year's book an address asks for; without one, this year's. */
export function registerYear(ctx: StaffContext, { tahun }: Pick<RegisterOfLetters, "tahun">): number {
  return Number(tahun ?? witaDate(ctx.clock()).slice(0, 4));
}

function conditions(ctx: StaffContext, filter: RegisterOfLetters) {
  const { buku, keadaan, ttd, jenis, cari } = filter;
  if (!canReadLetters(ctx.actor)) throw new Error("The register of letters was asked for without the right to read it");
  const year = registerYear(ctx, filter);
  const parts = [
    Prisma.sql`year = ${year}::int`,
    ...(buku ? [Prisma.sql`series = ${buku}`] : []),
    ...(keadaan ? [Prisma.sql`state = ${keadaan}::letter_state`] : []),
    ...(ttd ? [Prisma.sql`state = 'valid' AND (signed_at IS NOT NULL) = ${ttd === "sudah"}`] : []),
    ...(jenis ? [Prisma.sql`kind = ${jenis}`] : []),
    ...searchWords(cari ?? "").map(
      (word) =>
        Prisma.sql`${readableOnes(ctx)} AND search_fold(number || ' ' || external_number || ' ' || addressee || ' ' || subject) LIKE ${`%${word}%`}`,
    ),
  ];
  return { year, where: Prisma.join(parts, " AND ") };
}

/** Closed letters are for the roles that their security names, and for whoever gave them their number. */
function readableOnes({ actor }: StaffContext): Prisma.Sql {
  return Prisma.sql`(security = ANY(${securityReadBy(actor.roles)}::text[]) OR numbered_by = ${actor.id})`;
}

async function rows(ctx: StaffContext, tail: Prisma.Sql): Promise<RegisteredLetter[]> {
  const readable = readableOnes(ctx);
  const found = await db().$queryRaw<Omit<RegisteredLetter, "kindName">[]>`
    SELECT id, number, letter_date::text AS "letterDate", series, serial, inserted, kind,
      ${readable} AS readable, CASE WHEN ${readable} THEN external_number ELSE '' END AS "externalNumber",
      CASE WHEN ${readable} THEN addressee ELSE '' END AS addressee, CASE WHEN ${readable} THEN subject ELSE '' END AS subject,
      signer_name AS "signerName", state::text AS state, state_reason AS "stateReason", not_replaced AS "notReplaced", signed_at IS NOT NULL AS signed,
      inserted_reason AS "insertedReason", kind = ${OUTSIDE_KIND} AS outside
    FROM letter ${tail}`;
  return found.map((row) => ({ ...row, kindName: letterKindName(row.kind) }));
}
