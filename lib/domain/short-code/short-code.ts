import { REFERENCE_ALPHABET } from "../reference-number";
import { checkCharacterOf, randomCharacters } from "../reference-number/check-character";
import { type Ok, ok, type Refused, refuse } from "../result";
import { plainSigns } from "../text/plain-signs";

/** A draft's code to be written on a hand: eight signs that no eye confuses, the last of which finds a slip in the others. */
export const SHORT_CODE_SIGNS = 8;
export type ShortCodeRefusal = "code_length" | "code_characters" | "code_check";

/** Out of bytes that nobody can guess, of which it needs some 35 bits and should have 32 more. */
export function makeShortCode(bytes: Uint8Array): string {
  const signs = randomCharacters(bytes, SHORT_CODE_SIGNS - 1);
  return `${signs}${checkCharacterOf(valuesOf(signs))}`;
}

/** In any writing: "k7qx-9m2f", "K7QX 9M2F". A slip is told as a slip; whether a code was ever given it does not say. */
export function parseShortCode(text: string): Ok<string> | Refused<{ code: ShortCodeRefusal }> {
  const signs = plainSigns(text).replace(/[\s-]/g, "").toUpperCase();
  if (signs.length !== SHORT_CODE_SIGNS) return refuse({ code: "code_length" });
  const values = valuesOf(signs);
  if (values.includes(-1)) return refuse({ code: "code_characters" });
  const isRight = checkCharacterOf(values.slice(0, -1)) === signs.at(-1);
  return isRight ? ok(signs) : refuse({ code: "code_check" });
}

/** "K7QX-9M2F" */
export function formatShortCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

function valuesOf(signs: string): number[] {
  return [...signs].map((sign) => REFERENCE_ALPHABET.indexOf(sign));
}
