/** Digits alone, or grouped by dots as we write them: nothing in it can be read in two ways. */
const CLEAR = /^(?:[0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)$/;
const MOST_DIGITS = 15;

export type Typing = { text: string; caret: number };
/** `isOurs`: its dots were put in here, not typed. */
export type Before = { text: string; isOurs: boolean };

/**
 * The dots of an amount, put in while somebody types it. Only after an edit that left the digits in no doubt: `before`
 * was clear, and nothing but digits came or went. Whoever sets a dot or a comma themselves is left alone ("1.5" is
 * nobody's fifteen); where they set one behind dots of ours, ours go ("1500.00" is read, "1.500.00" is not).
 * null: it stays as it was typed.
 */
export function groupTyping({ text: before, isOurs }: Before, { text, caret }: Typing): Typing | null {
  if (!CLEAR.test(before) || !/^[0-9.]*$/.test(text)) return null;
  if (isOurs && text === `${before}.`) {
    const plain = `${before.replaceAll(".", "")}.`;
    return { text: plain, caret: plain.length };
  }
  const [had, digits] = [before.replaceAll(".", ""), text.replaceAll(".", "")];
  // A dot more than there was is one that somebody typed; a leading zero is not ours to take.
  if (dotsIn(text) > dotsIn(before) || digits === had || digits.length > MOST_DIGITS || /^0./.test(digits)) return null;
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ".");
  const left = text.slice(0, caret).replaceAll(".", "").length;
  return { text: grouped, caret: placeAfter(grouped, left) };
}

function dotsIn(text: string): number {
  return text.split(".").length;
}

/** Behind so many digits. */
function placeAfter(grouped: string, digits: number): number {
  let place = 0;
  for (let met = 0; met < digits && place < grouped.length; place += 1) if (grouped[place] !== ".") met += 1;
  return place;
}
