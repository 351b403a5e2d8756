import { z } from "zod";
import { addressValue } from "./address-values";

/** Where a page of a list ends that is ordered by a moment and then by an id. */
export type Edge = { at: Date; id: string };

/** "<moment in ms>.<id>"; 14 digits are years that JavaScript and PostgreSQL write alike. */
const CURSOR = /^[0-9]{1,14}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An edge in an address; anything else counts as not set. */
export const edgeCursor = addressValue(z.string().regex(CURSOR));

export function cursorOf({ at, id }: Edge): string {
  return `${at.getTime()}.${id}`;
}

/** null: the list begins. */
export function edgeOf(cursor: string | undefined): Edge | null {
  if (!cursor) return null;
  const [moment, id = ""] = cursor.split(".");
  return { at: new Date(Number(moment)), id };
}
