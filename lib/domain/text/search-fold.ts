import { fewMarks } from "./few-marks";

/** Signs that are written or left out within one name: Ma'ruf, Ma’ruf, Maʿruf, Maruf. */
const DROPPED =
  /['`\u00ad\u00b4\u02b9-\u02bf\u02ca\u02cb\u200b-\u200f\u2018\u2019\u201b\u2032\u2035\u2060\ua78b\ua78c\ufeff\uff07\uff40]/g;
/** Accents, and in Arabic the vowel signs, the marks of recitation and the sign that lengthens a line. */
const ACCENTS =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;
/** One by one: the small letter of some depends on what stands beside it, and PostgreSQL does not look. */
const CAPITALS = /[\p{Lu}\p{Lt}\u2160-\u216f\u24b6-\u24cf]/gu;
/** Letters that Unicode takes for whole and that keyboards write with others. */
const WHOLE = new Map(
  Object.entries({ ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ß: "ss", æ: "ae", œ: "oe" }),
);
const WHOLES = /[łøđðħŧıßæœ]/g;
const BETWEEN = /[\p{Cc}\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2212\u3000-\u303f]+/gu;

/** Text as the search compares it; `search_fold` in PostgreSQL does the same, and a test holds them together. */
export function searchFold(text: string): string {
  const named = text.replaceAll("\u0000", " ").replace(DROPPED, "");
  const plain = fewMarks(named).normalize("NFKD").replace(ACCENTS, "");
  const small = plain
    .replace(CAPITALS, (letter) => letter.toLowerCase())
    .replace(WHOLES, (letter) => WHOLE.get(letter) ?? letter);
  return small.replace(BETWEEN, " ").trim();
}

const MOST_WORDS = 8;

/** One title, however it is written: "H.", "Hj.", "Haji". Whatever of them stands in a name holds this letter. */
const PILGRIM: ReadonlySet<string> = new Set(["hj", "haji", "hajah", "hajjah"]);

/** The words that are looked for, in whatever order they were typed. A title beside a name is that of any writing. */
export function searchWords(text: string): string[] {
  const typed = searchFold(text).split(" ").filter(Boolean);
  const isAlone = typed.every((word) => PILGRIM.has(word));
  return [...new Set(typed.map((word) => (PILGRIM.has(word) && !isAlone ? "h" : word)))].slice(0, MOST_WORDS);
}

/** Shorter ones would be many words at once. */
const SHORTEST = 4;

/**
 * Patterns of LIKE for a word with one letter too many, too few, another one, or two that changed places; "_" stands
 * for any letter. The word holds none of LIKE's signs: folding takes them.
 */
export function oneLetterOff(word: string): string[] {
  if (word.length < SHORTEST) return [];
  const patterns = new Set<string>();
  for (let at = 0; at < word.length; at++) {
    const [before, rest] = [word.slice(0, at), word.slice(at + 1)];
    patterns.add(`${before}${rest}`);
    if (at > 0) patterns.add(`${before}_${word.slice(at)}`);
    if (at > 0 && at < word.length - 1) patterns.add(`${before}_${rest}`);
    if (rest) patterns.add(`${before}${rest[0]}${word[at]}${rest.slice(1)}`);
  }
  patterns.delete(word);
  return [...patterns];
}
