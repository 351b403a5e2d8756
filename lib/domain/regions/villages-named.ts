import { searchWords } from "../text/search-fold";
import { VILLAGES } from "./regions";

/** Villages of one name, and the words of the search that are not that name. */
export type NamedVillages = { codes: string[]; rest: string[] };

/** Every village whose whole name, in either spelling, is among the words; two of one name are looked for at once. */
export function villagesNamed(words: readonly string[]): NamedVillages[] {
  const named = new Map<string, NamedVillages>();
  for (const { code, name, alsoWritten } of VILLAGES)
    for (const spelling of [name, ...alsoWritten].map(searchWords)) {
      if (!spelling.every((word) => words.includes(word))) continue;
      const rest = words.filter((word) => !spelling.includes(word) && !KINDS.has(word));
      const known = named.get(rest.join(" "));
      if (!known) named.set(rest.join(" "), { codes: [code], rest });
      else if (!known.codes.includes(code)) known.codes.push(code);
    }
  return [...named.values()];
}

const KINDS = new Set(["desa", "kelurahan"]);
