import { z } from "zod";

/**
 * A value of an address may stand in it several times; the first counts. One with NUL in it counts as not set: no
 * database takes that sign.
 */
export function firstValue(value: unknown): string {
  const [first] = [value].flat();
  return typeof first === "string" && !first.includes("\u0000") ? first : "";
}

/** A field of an address: the first value counts, and one that does not fit the schema counts as not set. */
export function addressValue<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => firstValue(value).trim() || undefined, schema.optional().catch(undefined));
}

/** Which page of a list, from 1. */
export const pageNumber = addressValue(z.coerce.number().int().min(1).max(1000)).transform((page) => page ?? 1);
