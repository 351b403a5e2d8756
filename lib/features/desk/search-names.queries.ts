import "server-only";
import type { NamedVillages } from "@/lib/domain/regions/villages-named";
import { oneLetterOff } from "@/lib/domain/text/search-fold";
import type { ApplicationStatus } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { eitherIn, everyWordIn, isLongWord } from "@/lib/platform/db/search-words";

export type FoundCase = {
  reference: string;
  applicantName: string;
  businessName: string;
  serviceName: string;
  status: ApplicationStatus;
  submittedAt: Date | null;
};

export const LIMIT = 50;

const FOUND = Prisma.sql`a.reference, a.applicant_name AS "applicantName", a.business_name AS "businessName",
  s.name AS "serviceName", a.status::text AS status, a.submitted_at AS "submittedAt"`;
/** Both names, folded. */
const NAMES = Prisma.sql`a.search_text`;
const WITH_SERVICE = Prisma.sql`JOIN service s ON s.slug = a.service_slug`;
const NEWEST_FIRST = Prisma.sql`ORDER BY a.submitted_at DESC, a.id`;

/** The newest cases of which something is known that has an index. */
export function findBy(_ctx: StaffContext, where: Prisma.Sql, services: string[]): Promise<FoundCase[]> {
  return db().$queryRaw<FoundCase[]>`
    SELECT ${FOUND} FROM application a ${WITH_SERVICE}
    WHERE ${where} AND a.service_slug = ANY(${services}::text[]) AND a.status <> 'draft' ${NEWEST_FIRST} LIMIT ${LIMIT}`;
}

/**
 * The index keeps a list per three letters and reads one for each three in a row: the first of a word tell nearly as much
 * as all of it. What begins alike goes when the whole words are compared.
 */
const FIRST_LETTERS = 5;

/** How many of the newest cases are searched by name, one after the other. */
const FEW = 1_000;
const MANY = 20_000;

/**
 * The index of names finds all cases of a name and must sort them afterwards: for a name that thousands have, that
 * is far more work than one page needs. So the newest cases are searched first, and many of them when the first few
 * suggest that they will fill the page; a name that does not is rare enough for the index. The way changes only the
 * time it takes, never the result.
 */
export async function findByName(_ctx: StaffContext, words: string[], services: string[]): Promise<FoundCase[]> {
  const first = await findAmongNewest(FEW, everyWord(words), services);
  if (first.length === LIMIT) return first;
  if (first.length * (MANY / FEW) >= LIMIT) {
    const more = await findAmongNewest(MANY, everyWord(words), services);
    if (more.length === LIMIT) return more;
  }
  const long = words.filter(isLongWord).map((word) => word.slice(0, FIRST_LETTERS));
  return findByIndex(everyWord(long.length > 0 ? long : words), everyWord(words), services);
}

/** Whoever lives in one of the villages, with every other word in the names. */
export function findInVillages(ctx: StaffContext, { codes, rest }: NamedVillages, services: string[]) {
  return findBy(ctx, Prisma.sql`a.village_code = ANY(${codes}::text[]) AND ${everyWord(rest)}`, services);
}

/** One of the words is written otherwise than it was typed. Looked for only when nothing else is found. */
export async function findOneLetterOff(_ctx: StaffContext, words: string[], services: string[]): Promise<FoundCase[]> {
  for (const word of words) {
    const patterns = oneLetterOff(word);
    if (patterns.length === 0) continue;
    const others = everyWord(words.filter((other) => other !== word));
    const off = Prisma.sql`(${others} AND (${eitherIn(NAMES, patterns)}))`;
    // Where names are common, so are those that are nearly theirs: the newest answer before the index is asked.
    const newest = await findAmongNewest(MANY, off, services);
    if (newest.length > 0) return newest;
    // A pattern whose parts are all short has no trigram: the index would be read from end to end for it.
    const isIndexed = patterns.every((pattern) => pattern.split("_").some(isLongWord));
    const found = isIndexed ? await findByIndex(off, off, services) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function everyWord(words: string[]): Prisma.Sql {
  return everyWordIn(NAMES, words);
}

/** One index range per service, merged by time as far as is needed: the bound counts cases that the reader may see. */
function findAmongNewest(most: number, where: Prisma.Sql, services: string[]): Promise<FoundCase[]> {
  const newest = Prisma.sql`${NEWEST_FIRST} LIMIT ${Prisma.raw(`${most}`)}`;
  const ranges = services.map(
    (slug) => Prisma.sql`
      (SELECT a.id, a.submitted_at, a.search_text FROM application a
       WHERE a.service_slug = ${slug} AND a.status <> 'draft' ${newest})`,
  );
  return db().$queryRaw<FoundCase[]>`
    SELECT ${FOUND} FROM (
      SELECT a.id FROM (SELECT * FROM (${Prisma.join(ranges, " UNION ALL ")}) AS a ${newest}) AS a
      WHERE ${where} ${NEWEST_FIRST} LIMIT ${Prisma.raw(`${LIMIT}`)}
    ) AS named JOIN application a ON a.id = named.id ${WITH_SERVICE} ${NEWEST_FIRST}`;
}

/**
 * Names first, all else afterwards: the planner must not take the road through all cases in order instead. The index
 * is asked for the long words alone: a short one stands in so many names that reading its list would take as long again.
 */
function findByIndex(indexed: Prisma.Sql, where: Prisma.Sql, services: string[]): Promise<FoundCase[]> {
  return db().$queryRaw<FoundCase[]>`
    WITH named AS MATERIALIZED (
      SELECT a.id, a.reference, a.applicant_name, a.business_name, a.service_slug, a.status, a.submitted_at,
        a.search_text
      FROM application a WHERE ${indexed}),
    a AS (
      SELECT * FROM named a
      WHERE ${where} AND a.service_slug = ANY(${services}::text[]) AND a.status <> 'draft'
      ${NEWEST_FIRST} LIMIT ${LIMIT})
    SELECT ${FOUND} FROM a ${WITH_SERVICE} ${NEWEST_FIRST}`;
}
