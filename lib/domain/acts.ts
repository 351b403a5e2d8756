declare const declared: unique symbol;

/** What the audit keeps, "noun.verbed", and how the office says it. Only `defineActs` makes one, so no act is without words. */
export type Act = { readonly name: string; readonly words: string; readonly [declared]: true };

export type Acts<N extends string = string> = { readonly [Name in N]: Act };

/** The acts that one room writes, declared beside its code. lib/features/audit gathers them for the reader. */
export function defineActs<const N extends `${string}.${string}`>(words: Record<N, string>): Acts<N> {
  const entries = Object.entries<string>(words).map(([name, said]) => [name, { name, words: said }]);
  return Object.freeze(Object.fromEntries(entries)) as Acts<N>;
}
