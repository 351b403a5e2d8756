/** What people put between the digits when they copy from a card. */
const SEPARATORS = /[\s.\-\u2010-\u2015]/g;

export function stripSeparators(text: string): string {
  return text.replace(SEPARATORS, "");
}

/** ASCII digits only, exactly this many. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/.test(text);
}
