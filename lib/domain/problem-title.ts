/** A page's name begins with it while something on the page must be mended; whoever listens hears it first. */
export const PROBLEM_WORD = "Kesalahan: ";

/** The name as it should be, with the word or without it, whichever it has now. */
export function problemTitle(title: string, isWrong: boolean): string {
  const bare = title.startsWith(PROBLEM_WORD) ? title.slice(PROBLEM_WORD.length) : title;
  return isWrong ? `${PROBLEM_WORD}${bare}` : bare;
}
