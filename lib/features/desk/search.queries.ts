import "server-only";
import { WALKED_ROWS } from "@/lib/cases/walked-rows";
import { parseNib, parseNik, parsePhone } from "@/lib/domain/identifiers";
import { parseReference, referenceEnd } from "@/lib/domain/reference-number";
import { villagesNamed } from "@/lib/domain/regions/villages-named";
import { searchWords } from "@/lib/domain/text/search-fold";
import type { Definition } from "@/lib/domain/workflow";
import { canSeeCase } from "@/lib/domain/workflow/access";
import type { StaffContext } from "@/lib/platform/context";
import { hashNik } from "@/lib/platform/crypto";
import { db, Prisma } from "@/lib/platform/db";
import { type FoundCase, findBy, findByName, findInVillages, findOneLetterOff, LIMIT } from "./search-names.queries";

export type { FoundCase } from "./search-names.queries";

/**
 * Finds cases by what people write of them: a reference out of what was pasted, a NIK (compared as a keyed hash), a
 * phone in any writing, a NIB, the last part of a reference, else by the words of the names and the village.
 */
export async function searchCases(ctx: StaffContext, typed: string): Promise<FoundCase[]> {
  const text = typed.replaceAll("\u0000", " ").trim();
  if (text.length < 3) return [];
  const services = await visibleServices(ctx);
  if (services.length === 0) return [];
  const numbers = numbersIn(text);
  if (numbers.length > 0) return together(...(await Promise.all(numbers.map((where) => findBy(ctx, where, services)))));
  const end = referenceEnd(text);
  const byEnd = end ? await findBy(ctx, endsWith(end), services) : [];
  return together(byEnd, await findByWords(ctx, text, services));
}

/** The number that is all of what was typed; thirteen digits may be a phone as well as a NIB. */
function numbersIn(text: string): Prisma.Sql[] {
  const reference = parseReference(text);
  if (reference.ok) return [Prisma.sql`a.reference = ${reference.value}`];
  const nik = parseNik(text);
  if (nik.ok) return [Prisma.sql`a.nik_hash = ${hashNik(nik.value)}`];
  const [phone, nib] = [parsePhone(text), parseNib(text)];
  return [
    ...(phone.ok ? [Prisma.sql`a.phone = ${phone.value}`] : []),
    ...(nib.ok ? [Prisma.sql`a.id IN (${withNib(nib.value)})`] : []),
  ];
}

/** Typed by the applicant, recorded by the office, or that of the business in the register. */
function withNib(nib: string): Prisma.Sql {
  return Prisma.sql`
    SELECT id FROM application WHERE answers -> 'business' ->> 'nib' = ${nib}
    UNION SELECT application_id FROM nib_issue WHERE nib = ${nib}
    UNION SELECT n.id FROM business b JOIN application n ON n.business_id = b.id WHERE b.nib = ${nib}`;
}

function endsWith(end: string): Prisma.Sql {
  return Prisma.sql`right(a.reference, 4) = ${end.slice(-4)} AND right(a.reference, ${end.length}::int) = ${end}`;
}

/** Names first; where they do not fill the page, also whoever lives where one of the words says; last, one letter off. */
async function findByWords(ctx: StaffContext, text: string, services: string[]): Promise<FoundCase[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const named = await findByName(ctx, words, services);
  if (named.length >= LIMIT) return named;
  const lived = await Promise.all(villagesNamed(words).map((villages) => findInVillages(ctx, villages, services)));
  const found = together(named, ...lived);
  return found.length > 0 ? found : findOneLetterOff(ctx, words, services);
}

/** The first list stays first; nobody stands in the answer twice. */
function together(...lists: FoundCase[][]): FoundCase[] {
  const found = new Map(lists.flat().map((item) => [item.reference, item]));
  return [...found.values()].slice(0, LIMIT);
}

/** Services whose SOP names a role of the actor in any version. */
export async function visibleServices(ctx: StaffContext): Promise<string[]> {
  const versions = await db().$queryRaw<{ slug: string; rows: number[]; definition: Definition }[]>`
    SELECT s.slug, ${WALKED_ROWS} AS rows, v.definition FROM service s JOIN sop_version v ON v.sop_key = s.sop_key`;
  const visible = versions.filter(({ rows, definition }) =>
    canSeeCase(ctx.actor, { ...definition, rows: definition.rows.filter((row) => rows.includes(row.no)) }),
  );
  return [...new Set(visible.map(({ slug }) => slug))];
}
