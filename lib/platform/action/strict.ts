import "server-only";
import { z } from "zod";

/**
 * A schema that lets unknown fields through is a bug (an argument of an action is whatever
 * the network sent), so it is found when the module loads and not when somebody abuses it.
 */
export function assertStrict(schema: z.ZodType) {
  const objects = objectsOf(schema);
  // Nothing that names its fields: a record, an intersection, a lazy or an optional one would let anything through.
  if (objects.length === 0) throw new Error(ASKED);
  for (const object of objects) if (!(object.def.catchall instanceof z.ZodNever)) throw new Error(ASKED);
}

const ASKED = "A form's schema must be a z.strictObject";

/** Each step of a pipe gets only what the one before let through, so that one of them that names the fields is enough. */
function objectsOf(schema: unknown): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  if (schema instanceof z.ZodPipe) return [...objectsOf(schema.def.in), ...objectsOf(schema.def.out)];
  if (schema instanceof z.ZodUnion) {
    const options = schema.def.options.map(objectsOf);
    return options.some((option) => option.length === 0) ? [] : options.flat();
  }
  return [];
}
