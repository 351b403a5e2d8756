import "server-only";
import { isStampOf, type Stamp, stampOf, stampText } from "@/lib/domain/files";
import { witaDate } from "@/lib/domain/working-time";
import { Prisma, type Tx } from "@/lib/platform/db";
import type { UploadTarget } from "./documents.schema";

/** The setting of the office; on until an admin has switched it off. */
export const STAMP_IS_ON = Prisma.sql`coalesce((SELECT t.value <> 'false' FROM setting t WHERE t.key = 'stampIdentity'), true)`;

/** Who draws the stamp over a file: the device that sends it has done so, or the server still has to. */
export type Stamping = { by: "device" } | { by: "server"; stamp: Stamp };

/**
 * null: no identity paper, or the office has switched the stamp off. The device is believed when it names the very
 * words (decision 0043): a false word harms nobody but whoever sends it.
 */
export async function stampingOf(tx: Tx, target: UploadTarget, now: Date): Promise<Stamping | null> {
  if (!("requirement" in target)) return null;
  const asked = JSON.stringify([{ key: target.requirement, identity: true }]);
  const [service] =
    target.kind === "draft" || target.kind === "entry"
      ? await tx.$queryRaw<{ name: string }[]>`
          SELECT s.name FROM draft d JOIN service s ON s.slug = d.service_slug
          WHERE d.id = ${target.draftId}::uuid AND s.requirements @> ${asked}::jsonb AND ${STAMP_IS_ON}`
      : await tx.$queryRaw<{ name: string }[]>`
          SELECT s.name FROM application a JOIN service s ON s.slug = a.service_slug
          WHERE a.id = ${target.applicationId}::uuid AND s.requirements @> ${asked}::jsonb AND ${STAMP_IS_ON}`;
  if (!service) return null;
  const today = witaDate(now);
  if (target.stamped && isStampOf(target.stamped, service.name, today)) return { by: "device" };
  return { by: "server", stamp: stampOf(stampText(service.name, today)) };
}
