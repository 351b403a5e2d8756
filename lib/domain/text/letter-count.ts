/** As people count, and PostgreSQL: an emoji or a letter of a rare script is one, though JavaScript keeps it as two. */
export function letterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** How many of JavaScript's units so many letters may take: browsers cut what is typed by these. */
export function unitsOf(letters: number): number {
  return letters * 2;
}
