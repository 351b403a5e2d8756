import { plainSigns } from "../text/plain-signs";
import { searchFold, searchWords } from "../text/search-fold";
import table from "./kbli-2020.json" with { type: "json" };

/** Peraturan BPS 2/2020, every class of five digits. Large: for the server alone. */
const TITLES = new Map(Object.entries(table));
const ENTRIES = [...TITLES].map(([code, title]) => ({ code, title, words: ` ${searchFold(title)} ` }));

export type KbliEntry = { code: string; title: string };

/** null: no code of this version. */
export function kbliTitle(code: string): string | null {
  return TITLES.get(code) ?? null;
}

const MOST_FOUND = 6;

/** By the first digits of the code, or by words of the title; titles in which the words stand as words come first. */
export function searchKbli(text: string, most = MOST_FOUND): KbliEntry[] {
  const digits = plainSigns(text).replace(/[\s.]/g, "");
  const words = searchWords(text);
  if (words.length === 0) return [];
  const found = /^[0-9]{2,5}$/.test(digits)
    ? ENTRIES.filter(({ code }) => code.startsWith(digits))
    : ENTRIES.filter((entry) => words.every((word) => entry.words.includes(` ${word}`)));
  return best(found, words, most);
}

/** What holds most of the words, where no title holds all: people say "tukang roti". Suggested while somebody types, never meant for sure. */
export function nearestKbli(text: string, most = MOST_FOUND): KbliEntry[] {
  const words = searchWords(text);
  const held = ENTRIES.map((entry) => words.filter((word) => entry.words.includes(` ${word}`)).length);
  const closest = Math.max(...held);
  const found = closest === 0 ? [] : ENTRIES.filter((_entry, at) => held[at] === closest);
  return best(found, words, most);
}

type Entry = (typeof ENTRIES)[number];

/** Titles in which the words stand as words first, then the shortest. */
function best(found: readonly Entry[], words: readonly string[], most: number): KbliEntry[] {
  const whole = (entry: Entry) => words.filter((word) => entry.words.includes(` ${word} `)).length;
  return [...found]
    .sort((left, right) => whole(right) - whole(left) || left.words.length - right.words.length)
    .slice(0, most)
    .map(({ code, title }) => ({ code, title }));
}

/** "10710", also in front of its title as it is copied from OSS; null where no code stands. */
export function codeIn(text: string): string | null {
  const plain = plainSigns(text);
  const bare = plain.replace(/[\s.-]/g, "");
  return /^[0-9]{5}$/.test(bare) ? bare : (/^(?:kbli\b[\s:]*)?([0-9]{5})(?![0-9])/i.exec(plain)?.[1] ?? null);
}
