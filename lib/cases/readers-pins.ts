import "server-only";
import type { Role } from "@/lib/domain/roles";
import type { Definition } from "@/lib/domain/workflow";
import { rolesThatSee } from "@/lib/domain/workflow/access";
import type { Tx } from "@/lib/platform/db";
import { pinMemory } from "./pin-memory";

export type Reader = { roles: readonly Role[] };

const whoSees = pinMemory<readonly Role[]>(async (on, hashes) => {
  const rows = await on.$queryRaw<{ hash: string; definition: Definition }[]>`
    SELECT hash, definition FROM pinned_definition WHERE hash = ANY(${hashes}::text[])`;
  return new Map(rows.map(({ hash, definition }) => [hash, rolesThatSee(definition)]));
});

/** Of these pins those whose cases the reader's roles open: another service's case is named without a way that ends at a 404. */
export async function readersPins(
  on: Pick<Tx, "$queryRaw">,
  reader: Reader,
  pins: readonly string[],
): Promise<Set<string>> {
  const known = await whoSees(on, pins);
  return new Set(
    [...known].filter(([, roles]) => roles.some((role) => reader.roles.includes(role))).map(([pin]) => pin),
  );
}
