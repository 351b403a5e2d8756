/**
 * What a table says about a word from outside; undefined for words that it does not have. Every object answers to
 * "constructor" and "__proto__" by what it inherits, which is no word of ours and no text: whoever shows it, breaks.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
