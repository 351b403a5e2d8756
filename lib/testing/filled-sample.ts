import { fill } from "@/lib/domain/letters/fill";
import type { LetterKind } from "@/lib/domain/letters/kind";
import type { LetterModel } from "@/lib/domain/letters/model";
import { sampleFor } from "@/lib/domain/letters/sample-data";
import { Template } from "@/lib/domain/letters/template";
import { letterWith } from "./sample-letters";

/** A letter of this kind, with the portal's words and invented people; `part` changes it. */
export function filledSample(kind: LetterKind, part: Partial<LetterModel> = {}): LetterModel {
  const filled = fill(Template.parse(kind.template), sampleFor(kind));
  if (!filled.ok) throw new Error(`Missing: ${JSON.stringify(filled.missing)}`);
  return letterWith(filled.blocks, Object.assign({ kind: kind.key, title: kind.name }, part));
}
