import { z } from "zod";

type Given = string | string[] | undefined;

/** A value of an address may stand in it several times; the first counts. */
export function firstValue(value: Given): string {
  return [value ?? ""].flat()[0] ?? "";
}

/** A field of an address: the first value counts, and one that does not fit the schema counts as not set. */
export function addressValue<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value) || undefined,
    schema.optional().catch(undefined),
  );
}
