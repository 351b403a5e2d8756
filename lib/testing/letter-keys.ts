import type { LetterFacts } from "@/lib/cases/letters/data";
import { CAPITALS, CATALOGUES, type LetterSubject } from "@/lib/domain/letters/fields";

/** Keys that the data of a letter lack ("-nama") or have beyond the catalogue of their subject ("+nama"). */
export function strayKeys(subject: LetterSubject, { fields, lists, tables }: LetterFacts): string[] {
  const catalogue = CATALOGUES[subject];
  // Those in capitals are made when a template is filled.
  const asked = Object.keys(catalogue.fields).filter((key) => !key.endsWith(CAPITALS));
  return [
    ...difference(asked, Object.keys(fields)),
    ...difference(Object.keys(catalogue.lists), Object.keys(lists)),
    ...difference(Object.keys(catalogue.tables), Object.keys(tables)),
    ...Object.entries(tables).flatMap(([source, rows]) =>
      rows.flatMap((row) => difference(Object.keys(catalogue.tables[source]?.columns ?? {}), Object.keys(row))),
    ),
  ];
}

function difference(asked: string[], had: string[]): string[] {
  return [
    ...asked.filter((key) => !had.includes(key)).map((key) => `-${key}`),
    ...had.filter((key) => !asked.includes(key)).map((key) => `+${key}`),
  ];
}
