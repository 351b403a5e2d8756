import "server-only";
import { z } from "zod";

/**
 * A schema that lets unknown fields through is a bug (an argument of an action is whatever
 * the network sent), so it is found when the module loads and not when somebody abuses it.
 */
export function assertStrict(schema: z.ZodType) {
  for (const object of objectsOf(schema)) {
    if (!(object.def.catchall instanceof z.ZodNever)) throw new Error("A form's schema must be a z.strictObject");
  }
}

function objectsOf(schema: unknown): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  if (schema instanceof z.ZodPipe) return [...objectsOf(schema.def.in), ...objectsOf(schema.def.out)];
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(objectsOf);
  return [];
}
