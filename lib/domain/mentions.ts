import { searchFold } from "./text/search-fold";

export type Mentionable = { id: string; name: string };

/** `unknown`: what stands behind an @ and is nobody's name, or more than one's. */
export type Mentions = { people: Mentionable[]; unknown: string[] };

/** An @ that begins a word; in an address of mail it stands inside one. */
const MENTION = /(?<![\p{L}\p{N}._-])@([\p{L}'’.-]+(?:[ \t]+[\p{L}'’.-]+){0,7})/gu;

/**
 * Whom a note speaks to: "@Baiq Rina Astuti", or by one word of the name where only one person has it. The longest name
 * that stands there counts, so that what follows it may be any words.
 */
export function mentionsIn(body: string, people: readonly Mentionable[]): Mentions {
  const found = new Map<string, Mentionable>();
  const unknown: string[] = [];
  for (const [, words = ""] of body.matchAll(MENTION)) {
    const person = personAt(words, people);
    if (person) found.set(person.id, person);
    else unknown.push(words.split(/\s/)[0] ?? words);
  }
  return { people: [...found.values()], unknown };
}

function personAt(words: string, people: readonly Mentionable[]): Mentionable | null {
  const typed = `${searchFold(words)} `;
  const whole = people
    .filter(({ name }) => typed.startsWith(`${searchFold(name)} `))
    .sort((a, b) => b.name.length - a.name.length);
  if (whole[0]) return whole[0];
  const first = searchFold(words).split(" ")[0] ?? "";
  const named = people.filter(({ name }) => searchFold(name).split(" ").includes(first));
  return first !== "" && named.length === 1 ? (named[0] ?? null) : null;
}
