import { findLetterKind } from "./kinds";

/** A letter that was made outside the portal and only stands in the register: it has a number and a scan, no model. */
export const OUTSIDE_KIND = "surat-luar";

/** What the register calls a letter; a kind that is no longer shipped keeps its key. */
export function letterKindName(kind: string): string {
  return kind === OUTSIDE_KIND ? "Dibuat di luar portal" : (findLetterKind(kind)?.name ?? kind);
}

/** Beyond it nobody would find the letter between two numbers. */
export const MOST_INSERTED = 99;
