import { formatDateRange } from "./date-words";
import { known } from "./known";
import { type LetterModel, letterText } from "./model";
import type { Phrase } from "./phrase";
import type { Template } from "./template";

/** When and where a programme is, as its papers are filled with it; null: not known. */
export type PlanWords = Record<"hari_tanggal" | "jam" | "tempat_kegiatan", string | null>;

type Plan = { firstDay: string | null; lastDay: string | null; hours: string; place: string };

export function planWords({ firstDay, lastDay, hours, place }: Plan): PlanWords {
  return {
    hari_tanggal: firstDay && formatDateRange(firstDay, lastDay),
    // Templates write the zone behind it.
    jam: known(hours.replace(/\s*\bWITA\b\.?\s*$/i, "")),
    tempat_kegiatan: known(place),
  };
}

/**
 * The frozen letter says another day, hour or place than its programme does now. `template`: the words with which it was
 * numbered. A fact is looked for between the words around it, so that "Aula" is not found in "Aula Kantor Camat"; what the
 * programme does not say any more is no other fact.
 */
export function isOutdated(model: LetterModel, template: Template, plan: PlanWords): boolean {
  const text = `\n${letterText(model).join("\n")}\n`;
  return phrasesIn(template).some((phrase) =>
    phrase.some((part, at) => {
      const words = typeof part === "string" ? null : factOf(part.field, plan);
      return words !== null && !text.includes(`${around(phrase[at - 1])}${words}${around(phrase[at + 1])}`);
    }),
  );
}

function factOf(field: string, plan: PlanWords): string | null {
  return field === "hari_tanggal" || field === "jam" || field === "tempat_kegiatan" ? plan[field] : null;
}

/** Words stand beside it, another placeholder that nobody knows here, or nothing at all: there the line ends. */
function around(neighbour: Phrase[number] | undefined): string {
  if (neighbour === undefined) return "\n";
  return typeof neighbour === "string" ? neighbour : "";
}

/** Every phrase of a template, whatever block it stands in. */
function phrasesIn(value: unknown): Phrase[] {
  if (Array.isArray(value)) {
    const isPhrase = value.length > 0 && value.every((part) => typeof part === "string" || isAtom(part));
    return isPhrase ? [value as Phrase] : value.flatMap(phrasesIn);
  }
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(phrasesIn) : [];
}

function isAtom(part: unknown): boolean {
  return part !== null && typeof part === "object" && typeof (part as { field?: unknown }).field === "string";
}
