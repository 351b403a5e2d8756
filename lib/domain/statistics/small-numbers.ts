/** Numbers below it may point at persons whom a village knows [usulan; the usual threshold of official statistics]. */
export const LEAST_SHOWN = 5;

/**
 * Which counts of one table may be published beside their total; null: withheld. Every count from 1 to 4 is withheld,
 * and so many of the next larger ones with it that the total gives none of them away; where that cannot be, all are.
 *
 * @param counts whole numbers from 0, the parts of a total that is published as well
 */
export function publishable(counts: readonly number[]): (number | null)[] {
  const withheld = new Set([...counts.keys()].filter((place) => isSmall(counts[place] ?? 0)));
  if (withheld.size === 0) return [...counts];
  while (givesAway([...withheld].map((place) => counts[place] ?? 0))) {
    const left = [...counts.keys()].filter((place) => !withheld.has(place) && counts[place] !== 0);
    if (left.length === 0) return counts.map(() => null);
    // Those of one size go together: which of them came first would say something about the others.
    const least = Math.min(...left.map((place) => counts[place] ?? 0));
    for (const place of left) if (counts[place] === least) withheld.add(place);
  }
  return counts.map((count, place) => (withheld.has(place) ? null : count));
}

function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_SHOWN;
}

/** Their sum is known from the total: one alone, as few as can be or as many as can be, and each of them is known. */
function givesAway(withheld: readonly number[]): boolean {
  const sum = withheld.reduce((all, count) => all + count, 0);
  const most = withheld.length * (LEAST_SHOWN - 1);
  return (
    withheld.length < 2 || sum < LEAST_SHOWN || sum <= withheld.length || (withheld.every(isSmall) && sum === most)
  );
}
