import "server-only";
import { randomUUID } from "node:crypto";

/** Issued with a form, unique in the database: the second press of a button gets the first answer. */
export function newRequestId(): string {
  return randomUUID();
}
