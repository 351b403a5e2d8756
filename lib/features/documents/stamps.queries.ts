import "server-only";
import { stampText } from "@/lib/domain/files";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { STAMP_IS_ON } from "./stamping.store";

/** Words of the stamp by the key of each requirement of this service that gets one; the device draws them, or the server. */
export type StampTexts = Record<string, string>;

export async function listStampTexts(ctx: Context, slug: string): Promise<StampTexts> {
  const rows = await db().$queryRaw<{ name: string; key: string }[]>`
    SELECT s.name, entry->>'key' AS key FROM service s, jsonb_array_elements(s.requirements) entry
    WHERE s.slug = ${slug} AND entry @> '{"identity": true}' AND ${STAMP_IS_ON}`;
  const today = witaDate(ctx.clock());
  return Object.fromEntries(rows.map(({ name, key }) => [key, stampText(name, today)]));
}
