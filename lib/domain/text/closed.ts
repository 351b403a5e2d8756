/** Somebody's own words where a sentence follows: with a full stop, unless they have an end of their own. */
export function closed(words: string): string {
  const text = words.trimEnd();
  return text === "" || /[.!?…][”"')\]]*$/u.test(text) ? text : `${text}.`;
}
