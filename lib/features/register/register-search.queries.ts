import "server-only";
import { parseNib, parsePhone } from "@/lib/domain/identifiers";
import { parseReference, referenceEnd } from "@/lib/domain/reference-number";
import { villagesNamed } from "@/lib/domain/regions/villages-named";
import { oneLetterOff, searchWords } from "@/lib/domain/text/search-fold";
import type { StaffContext } from "@/lib/platform/context";
import { Prisma } from "@/lib/platform/db";
import { eitherIn, everyWordIn } from "@/lib/platform/db/search-words";

/** The two names of a row, folded. */
const NAMES = Prisma.sql`b.search_text`;

/**
 * What people write of a business or of its owner, as a condition on `business b` and `person p`: a phone in any writing, a
 * NIB, the reference of one of its cases or the last part of it, else the words of both names and the village.
 */
export function foundBy(_ctx: StaffContext, typed: string): Prisma.Sql {
  const numbers = numbersIn(typed);
  if (numbers.length > 0) return Prisma.join(numbers, " OR ");
  const words = searchWords(typed);
  // Signs alone name nobody.
  if (words.length === 0) return Prisma.sql`false`;
  const end = referenceEnd(typed);
  const villages = villagesNamed(words).map(
    ({ codes, rest }) => Prisma.sql`(b.village_code = ANY(${codes}::text[]) AND ${everyWordIn(NAMES, rest)})`,
  );
  const named = Prisma.sql`(${everyWordIn(NAMES, words)})`;
  return Prisma.join([named, ...villages, ...(end ? [endsWith(end)] : [])], " OR ");
}

/** One of the words is written otherwise than it was typed; null: none is long enough. */
export function oneLetterFrom(_ctx: StaffContext, typed: string): Prisma.Sql | null {
  const words = searchWords(typed);
  const off = words.flatMap((word) => {
    const patterns = oneLetterOff(word);
    const others = words.filter((other) => other !== word);
    return patterns.length > 0 ? [Prisma.sql`(${everyWordIn(NAMES, others)} AND (${eitherIn(NAMES, patterns)}))`] : [];
  });
  return off.length > 0 && numbersIn(typed).length === 0 ? Prisma.join(off, " OR ") : null;
}

/** The number that is all of what was typed; thirteen digits may be a phone as well as a NIB. */
function numbersIn(typed: string): Prisma.Sql[] {
  const reference = parseReference(typed);
  if (reference.ok) return [ofCase(Prisma.sql`a.reference = ${reference.value}`)];
  const [phone, nib] = [parsePhone(typed), parseNib(typed)];
  return [
    ...(phone.ok ? [Prisma.sql`p.phone = ${phone.value}`] : []),
    ...(nib.ok ? [Prisma.sql`b.nib = ${nib.value}`] : []),
  ];
}

function endsWith(end: string): Prisma.Sql {
  return ofCase(
    Prisma.sql`right(a.reference, 4) = ${end.slice(-4)} AND right(a.reference, ${end.length}::int) = ${end}`,
  );
}

function ofCase(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`b.id IN (SELECT a.business_id FROM application a WHERE ${where})`;
}
