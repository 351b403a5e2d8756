import "server-only";
import type { Prisma } from "./generated/client";

/** The value as a JSON column holds it: keys without a value are absent. */
export function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
