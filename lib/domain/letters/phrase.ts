import { z } from "zod";

/**
 * Words of a template with placeholders in them as atoms: ["Kepada ", { field: "pemohon_nama" }]. The office writes
 * "Kepada [Nama pemohon]"; nothing in it is ever evaluated. A bracket that is meant as such is written twice.
 */
export const Phrase = z.array(z.union([z.string(), z.strictObject({ field: z.string() })]));
export type Phrase = z.output<typeof Phrase>;

/** Plain names of the placeholders by key. */
export type FieldNames = Record<string, string>;

export type PhraseProblem = { code: "unknown_field"; name: string } | { code: "open_bracket" };

/** Reads what the office typed; a placeholder is known by its plain name, in any case, and by one of `others` too. */
export function parsePhrase(
  typed: string,
  names: FieldNames,
  others: FieldNames = {},
): { phrase: Phrase; problems: PhraseProblem[] } {
  const known = [...Object.entries(others), ...Object.entries(names)];
  const keys = new Map(known.map(([key, name]) => [fold(name), key]));
  const phrase: Phrase = [];
  const problems: PhraseProblem[] = [];
  for (const [part] of typed.matchAll(/\[\[|\]\]|\[[^[\]]*\]|\[|\]|[^[\]]+/g)) {
    if (part === "[[" || part === "]]") addText(phrase, part.charAt(0));
    else if (part === "[" || part === "]") problems.push({ code: "open_bracket" });
    else if (part.startsWith("[")) {
      const name = part.slice(1, -1).trim();
      const field = keys.get(fold(name));
      if (field === undefined) problems.push({ code: "unknown_field", name });
      else phrase.push({ field });
    } else addText(phrase, part);
  }
  return { phrase, problems };
}

/** The phrase as the office writes it. */
export function printPhrase(phrase: Phrase, names: FieldNames): string {
  return phrase
    .map((part) =>
      typeof part === "string"
        ? part.replace(/[[\]]/g, (bracket) => bracket + bracket)
        : `[${Object.hasOwn(names, part.field) ? names[part.field] : part.field}]`,
    )
    .join("");
}

/** For templates that ship with the portal: placeholders by their key, `ph("Kepada {pemohon_nama}")`. */
export function ph(text: string): Phrase {
  const phrase: Phrase = [];
  for (const [part] of text.matchAll(/\{\w+\}|[^{]+/g)) {
    if (part.startsWith("{")) phrase.push({ field: part.slice(1, -1) });
    else addText(phrase, part);
  }
  return phrase;
}

export function placeholdersIn(phrase: Phrase): string[] {
  return phrase.flatMap((part) => (typeof part === "string" ? [] : [part.field]));
}

function addText(phrase: Phrase, text: string) {
  const last = phrase.at(-1);
  if (typeof last === "string") phrase[phrase.length - 1] = last + text;
  else phrase.push(text);
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
