import "server-only";
import type { LetterData } from "@/lib/domain/letters/fill";

/** What one thing contributes to a letter; a letter to a participant joins those of programme and application. */
export type LetterPart = Pick<LetterData, "fields" | "lists" | "tables">;

/** Of a key in several parts the last one counts. */
export function joinParts(...parts: LetterPart[]): LetterPart {
  return {
    fields: Object.assign({}, ...parts.map(({ fields }) => fields)),
    lists: Object.assign({}, ...parts.map(({ lists }) => lists)),
    tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
  };
}
