import "server-only";
import { BEFORE_POST, type GrantKind } from "@/lib/domain/stand-in";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";

/** What stands before the post of each giver, by disposition: whoever stood in for its holder on that day in WITA. */
export async function standInsOf(
  _ctx: StaffContext,
  letterId: string,
  tx: Pick<Tx, "$queryRaw"> = db(),
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; kind: GrantKind | null }[]>`
    SELECT d.id, (SELECT g.kind::text FROM role_grant g
      WHERE g.staff_id = d.given_by_id AND g.role::text = d.given_as AND g.valid_from <= (d.given_at AT TIME ZONE 'Asia/Makassar')::date
        AND (g.valid_to IS NULL OR g.valid_to >= (d.given_at AT TIME ZONE 'Asia/Makassar')::date)
      ORDER BY (g.kind = 'definitive') DESC, g.valid_from DESC, g.id DESC LIMIT 1) AS kind
    FROM disposition d WHERE d.letter_id = ${letterId}::uuid`;
  return new Map(rows.map(({ id, kind }) => [id, kind ? BEFORE_POST[kind] : ""]));
}
