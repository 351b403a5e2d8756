/**
 * Text without such signs at its ends; each pattern is for a single sign. By hand: a pattern that looks for the end begins
 * anew at every sign, so whoever sends a great many of them would hold up everybody else.
 */
export function trimSigns(text: string, before: RegExp, after: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && before.test(text.charAt(from))) from += 1;
  while (to > from && after.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Nothing is longer that stands for a number, a day or the end of one, whatever it was copied with. */
export const LONGEST_NUMBER_TEXT = 300;
