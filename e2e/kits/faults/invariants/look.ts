import type { Witness } from "../witness";

/** What a family of invariants may look at: the database, the stored files and what was seen from outside. */
export type Look = {
  rows<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** Folder of the stored files. */
  files: string;
  witness: Witness;
  /** Nothing is under way any more: whatever was owed must have been done. */
  settled: boolean;
};

/** Each answers with sentences, one for each thing that must not be. */
export type Invariant = (look: Look) => Promise<string[]>;

/** Equal content, whatever the order of the keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
