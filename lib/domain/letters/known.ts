/** What is blank is not known: a letter that needs it must say so. */
export function known(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === "" ? null : text;
}
