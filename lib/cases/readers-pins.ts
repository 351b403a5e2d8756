import "server-only";
import type { Role } from "@/lib/domain/roles";
import type { Definition } from "@/lib/domain/workflow";
import { canSeeCase } from "@/lib/domain/workflow/access";
import type { Tx } from "@/lib/platform/db";

export type Reader = { roles: readonly Role[] };

/** Of these pins those whose cases the reader's roles open: another service's case is named without a way that ends at a 404. */
export async function readersPins(
  on: Pick<Tx, "$queryRaw">,
  reader: Reader,
  rows: readonly { pinnedHash: string }[],
): Promise<Set<string>> {
  const pins = [...new Set(rows.map(({ pinnedHash }) => pinnedHash))];
  if (pins.length === 0) return new Set();
  const known = await on.$queryRaw<{ hash: string; definition: Definition }[]>`
    SELECT hash, definition FROM pinned_definition WHERE hash = ANY(${pins}::text[])`;
  return new Set(known.filter(({ definition }) => canSeeCase(reader, definition)).map(({ hash }) => hash));
}
