import { compareVersions, type SopContent, sentencesOf } from "../sop-difference/compare";
import type { ServiceOfSop } from "../sop-fit";
import { askOf, type DraftRow, draftContent, draftOf, numbered, type SopDraft } from "./draft";

type Base = SopContent & { services: readonly ServiceOfSop[] };

/** Whether a draft says anything that its version does not: else there is nothing to agree to. */
export function saysNothingNew(draft: SopDraft, base: Base): boolean {
  const content = draftContent(draft, base.definition.sop, base.definition.version);
  return sentencesOf(compareVersions(base, content)).length === 0 && walkChanges(draft, base).length === 0;
}

/** What stands beside the sheet and is changed with it: which service walks which row, and what is decided in which. */
export function walkChanges(draft: SopDraft, base: Base): string[] {
  const before = draftOf(base, base.services).rows;
  const now = numbered(draft);
  return base.services.flatMap(({ slug, name, requirements }) => {
    const walked = now.flatMap(({ no, row }) => {
      const former = before.find(({ key }) => key === row.key);
      const [was, is] = [former?.services.includes(slug), row.services.includes(slug)];
      // A new row says itself that it is new; that one of several services leaves it out does not show.
      if (is === (was ?? true)) return [];
      return [`${name} ${is ? "menjalankan" : "tidak menjalankan"} langkah ${no}.`];
    });
    const decided = requirements.flatMap(({ key, label }) => {
      const ask = askOf(slug, key);
      const place = now.find(({ row }) => row.asks.includes(ask));
      if (place?.row.key === keyWith(before, ask)) return [];
      return [
        `${name}: ${label} ${place ? `diputuskan di langkah ${place.no}` : "tidak diputuskan di langkah mana pun"}.`,
      ];
    });
    return [...walked, ...decided];
  });
}

function keyWith(rows: readonly DraftRow[], ask: string): string | undefined {
  return rows.find(({ asks }) => asks.includes(ask))?.key;
}
