import { z } from "zod";

/** What a request can be made to hold instead of a text; [] and {} reached the database client through a loose schema. */
const STRANGE: [string, unknown][] = [
  ["an object", { not: "" }],
  ["an object of a database client", { contains: "a", mode: "insensitive" }],
  ["an empty object", {}],
  ["a list of objects", [{ not: "" }]],
  ["a list in a list", [["a"]]],
  ["a file", new File(["a"], "a.txt")],
  ["a list of files", [new File(["a"], "a.txt")]],
];
const LISTS: [string, unknown][] = [
  ["an empty list", []],
  ["a list of texts", ["a", "b"]],
];

/**
 * Fields of a form's schema through which something else than a text comes, or a list where none is expected. What is
 * made of it counts: a schema may read a list into one text. `files`: fields that take one file.
 */
export function looseFields(schema: z.ZodType, lists: readonly string[], files: readonly string[] = []): string[] {
  return objectsOf(schema).flatMap((object) =>
    Object.entries(object.shape as Record<string, z.ZodType>).flatMap(([field, own]) => {
      // Answers to questions that stand in data: each a text, or a list of texts.
      const isTyped = field === "typed";
      const tried = isTyped || lists.includes(field) ? STRANGE : [...STRANGE, ...LISTS];
      return tried
        .filter(([what]) => what !== "a file" || !files.includes(field))
        .filter(([, value]) => comesThrough(own, isTyped ? { answer: value } : value))
        .map(([what]) => `${field} takes ${what}`);
    }),
  );
}

function comesThrough(field: z.ZodType, value: unknown): boolean {
  const read = field.safeParse(value);
  return read.success && typeof read.data === "object" && read.data !== null && !(read.data instanceof Date);
}

function objectsOf(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  if (schema instanceof z.ZodPipe)
    return [...objectsOf(schema.def.in as z.ZodType), ...objectsOf(schema.def.out as z.ZodType)];
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => objectsOf(option as z.ZodType));
  return [];
}
