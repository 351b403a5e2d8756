import "server-only";
import type { Role } from "@/lib/domain/roles";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { canEnterIncoming, canReadAgenda, readableSecurity } from "./incoming-letters.policy";

/** Who asks, as far as reading goes: a context of staff, or whoever sends a file. */
export type IncomingReader = { actor: { id: string; roles: readonly Role[] } };

/**
 * Which rows of incoming_letter, named `l`, the actor may read: by the letter's security, because they entered it, or
 * because it was passed on to them (a disposition that was taken back no longer counts).
 */
export function readableIncoming(ctx: IncomingReader): Prisma.Sql {
  const { actor } = ctx;
  if (!canReadAgenda(actor)) return Prisma.sql`false`;
  return Prisma.sql`(l.security::text = ANY(${readableSecurity(actor)}::text[]) OR l.entered_by_id = ${actor.id}::uuid
    OR EXISTS (SELECT 1 FROM disposition mine WHERE mine.letter_id = l.id AND mine.state <> 'withdrawn'
      AND (mine.to_staff_id = ${actor.id}::uuid OR mine.to_role = ANY(${[...actor.roles]}::text[]))))`;
}

/** May the actor read this letter, and so its scan? */
export async function mayReadIncoming(ctx: IncomingReader, id: string, tx: Pick<Tx, "$queryRaw"> = db()) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM incoming_letter l WHERE l.id = ${id}::uuid AND ${readableIncoming(ctx)}`;
  return rows.length > 0;
}

/** May they add a page to it now, or (`removing`) take one back? What somebody was asked to act on stays as they read it. */
export async function maySendScans(
  ctx: IncomingReader,
  id: string,
  removing = false,
  tx: Pick<Tx, "$queryRaw"> = db(),
) {
  if (!canEnterIncoming(ctx.actor)) return false;
  const used = Prisma.sql`AND NOT EXISTS (SELECT 1 FROM disposition d WHERE d.letter_id = l.id) AND l.filed_at IS NULL`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM incoming_letter l WHERE l.id = ${id}::uuid AND l.voided_at IS NULL AND ${readableIncoming(ctx)}
      ${removing ? used : Prisma.empty}`;
  return rows.length > 0;
}
