import { type Ok, ok, type Refused, refuse } from "../result";
import { plainSigns } from "../text/plain-signs";
import { trimSigns } from "../text/trim-signs";
import { checkCharacterOf, REFERENCE_ALPHABET, randomCharacters } from "./check-character";

/** Two-digit year, service letter, eight random characters, check character. */
export const REFERENCE_LENGTH = 12;
export const REFERENCE_REFUSALS = ["reference_length", "reference_characters", "reference_check"] as const;
export type ReferenceRefusal = (typeof REFERENCE_REFUSALS)[number];

const RANDOM_CHARACTERS = 8;
/** 96 bits over 31^8 values: the bias of the remainder is below 2^-56. */
const LEAST_RANDOM_BYTES = 12;
const FORM = new RegExp(`^[0-9]{2}[A-HJKMNP-Z][${REFERENCE_ALPHABET}]{9}$`);
const SEPARATORS = /[\s\-_.]/g;
/** A message with the number in it; more is no message. */
export const LONGEST_REFERENCE_TEXT = 2_000;

/** Randomness is an argument: at least twelve bytes from a cryptographic source. Gives the stored form, without dashes. */
export function makeReference(input: { year: number; serviceLetter: string; randomBytes: Uint8Array }): string {
  if (input.randomBytes.length < LEAST_RANDOM_BYTES) throw new RangeError("Too few random bytes for a reference");
  const body = twoDigits(input.year) + input.serviceLetter + randomCharacters(input.randomBytes, RANDOM_CHARACTERS);
  const reference = body + checkCharacter(body);
  if (!FORM.test(reference)) throw new RangeError(`Not a service letter: ${input.serviceLetter}`);
  return reference;
}

/**
 * Reads what a person typed, said or pasted: any case, dashes and spaces anywhere, O for 0 and I or L for 1 in the
 * year; and the one reference out of a sentence, a mark-up or an address.
 */
export function parseReference(text: string): Ok<string> | Refused<{ code: ReferenceRefusal }> {
  if (text.length > LONGEST_REFERENCE_TEXT) return refuse({ code: "reference_length" });
  // The signs of an address that was copied out of another one.
  const plain = plainSigns(text).replace(/%[0-9A-F]{2}/gi, " ");
  const whole = readWhole(plain);
  if (whole.ok) return whole;
  // Blanks inside count only where nothing stands written as one word: whole words may happen to look like a part.
  for (const between of [/^[-_.]*$/, /^[\s\-_.]*$/]) {
    const found = referencesIn(plain, between);
    if (found.size > 0) return found.size === 1 ? ok([...found].join("")) : refuse({ code: "reference_length" });
  }
  return whole;
}

const SHORTEST_END = 4;
/** The dots for what was left out, and the mark-up or bracket around it. */
const AROUND = /[^A-Z0-9]/i;

/** The last characters of a reference, as they are read out over the phone; null for what cannot be that. */
export function referenceEnd(text: string): string | null {
  const typed = trimSigns(plainSigns(text), AROUND, AROUND).replace(SEPARATORS, "").toUpperCase();
  if (typed.length < SHORTEST_END || typed.length >= REFERENCE_LENGTH) return null;
  return [...typed].every((character) => REFERENCE_ALPHABET.includes(character)) ? typed : null;
}

/** Runs of letters and digits that make one together, with nothing but such signs between them. */
function referencesIn(text: string, between: RegExp): Set<string> {
  const parts = [...text.matchAll(/[A-Z0-9]+/gi)];
  const found = new Set<string>();
  for (let first = 0; first < parts.length; first++) {
    let typed = "";
    for (let next = first; next < parts.length && typed.length < REFERENCE_LENGTH; next++) {
      const [before, part] = [parts[next - 1], parts[next]];
      if (!part) break;
      if (next > first && before && !between.test(text.slice(before.index + before[0].length, part.index))) break;
      typed += part[0];
    }
    const read = readWhole(typed);
    if (read.ok) found.add(read.value);
  }
  return found;
}

function readWhole(text: string): Ok<string> | Refused<{ code: ReferenceRefusal }> {
  const typed = text.replace(SEPARATORS, "").toUpperCase();
  if (typed.length !== REFERENCE_LENGTH) return refuse({ code: "reference_length" });
  const reference = typed.slice(0, 2).replace(/O/g, "0").replace(/[IL]/g, "1") + typed.slice(2);
  if (!FORM.test(reference)) return refuse({ code: "reference_characters" });
  return checkCharacter(reference.slice(0, -1)) === reference.at(-1)
    ? ok(reference)
    : refuse({ code: "reference_check" });
}

/** For the eye and for reading aloud: "26NK-7F3Q-9XMC". */
export function formatReference(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, "$1-");
}

/** The letter that names the service in a stored reference. */
export function serviceLetterOf(reference: string): string {
  return reference.charAt(2);
}

function checkCharacter(body: string): string {
  return checkCharacterOf([...body].map((_, place) => valueAt(body, place)));
}

/** The year is the one part written with 0 and 1: its digits stand for themselves. */
function valueAt(body: string, place: number): number {
  return place < 2 ? Number(body.charAt(place)) : REFERENCE_ALPHABET.indexOf(body.charAt(place));
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, "0");
}
