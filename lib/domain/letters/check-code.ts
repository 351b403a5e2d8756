import { checkCharacterOf, REFERENCE_ALPHABET, randomCharacters } from "@/lib/domain/reference-number/check-character";
import { plainSigns } from "@/lib/domain/text/plain-signs";

const RANDOM = 11;
/** 55 random bits and the bias of the remainder below 2^-40. */
export const CHECK_CODE_BYTES = 12;
const FORM = new RegExp(`^[${REFERENCE_ALPHABET}]{${RANDOM + 1}}$`);
const LONGEST = 500;

/** The code that is printed on a numbered letter: eleven random characters and a check character. */
export function makeCheckCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < CHECK_CODE_BYTES) throw new RangeError("Too few random bytes for a check code");
  const body = randomCharacters(randomBytes, RANDOM);
  return body + checkCharacterOf([...body].map((character) => REFERENCE_ALPHABET.indexOf(character)));
}

/** Reads what was typed or pasted: any case, with dashes and blanks, also the whole address; null: cannot be a code. */
export function parseCheckCode(text: string): string | null {
  if (text.length > LONGEST) return null;
  const last =
    plainSigns(text)
      .trim()
      .replace(/[/?#]+$/, "")
      .split("/")
      .at(-1) ?? "";
  const code = last.replace(/[\s\-_.]/g, "").toUpperCase();
  if (!FORM.test(code)) return null;
  const values = [...code.slice(0, -1)].map((character) => REFERENCE_ALPHABET.indexOf(character));
  return checkCharacterOf(values) === code.at(-1) ? code : null;
}

/** "7F3Q-9XMC-2KHT" */
export function formatCheckCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
