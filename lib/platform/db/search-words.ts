import "server-only";
import { Prisma } from "./generated/client";

/** Long enough for a trigram. */
export function isLongWord(word: string): boolean {
  return word.length >= 3;
}

/** Every word in a folded column, wherever it stands; a short one at the beginning of a word. The words hold none of LIKE's signs. */
export function everyWordIn(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`;
  const patterns = words.map((word) => (isLongWord(word) ? `%${word}%` : `% ${word}%`));
  return Prisma.join(
    patterns.map((pattern) => Prisma.sql`${column} LIKE ${pattern}`),
    " AND ",
  );
}

/** One of several patterns, which may hold "_" for any letter. */
export function eitherIn(column: Prisma.Sql, patterns: readonly string[]): Prisma.Sql {
  if (patterns.length === 0) return Prisma.sql`false`;
  return Prisma.join(
    patterns.map((pattern) => Prisma.sql`${column} LIKE ${`%${pattern}%`}`),
    " OR ",
  );
}
