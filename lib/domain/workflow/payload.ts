/** Payloads come from outside: nothing about their shape is believed. */

/** Trimmed text, or undefined when there is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((item): item is string => textOf(item) !== undefined))] : [];
}

/** `{ [key]: value }`, or nothing when there is no value: events carry no empty fields. */
export function whenGiven<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
