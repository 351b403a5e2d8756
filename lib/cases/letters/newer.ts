import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Another letter about the same thing was numbered after this one. */
export async function hasNewer(tx: Pick<Tx, "$queryRaw">, letterId: string): Promise<boolean> {
  const newer = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM letter l JOIN letter n ON n.kind = l.kind AND n.about = l.about
      AND n.programme_id IS NOT DISTINCT FROM l.programme_id AND n.application_id IS NOT DISTINCT FROM l.application_id
    WHERE l.id = ${letterId}::uuid AND (n.numbered_at, n.id) > (l.numbered_at, l.id) LIMIT 1`;
  return newer.length > 0;
}
