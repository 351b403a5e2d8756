import "server-only";
import { securityReadBy } from "@/lib/domain/letters/handling";
import type { StaffContext } from "@/lib/platform/context";
import { db, type Prisma } from "@/lib/platform/db";
import { canReadLetters } from "./letter-access.policy";
import { visibleServices } from "./search.queries";

/** May the actor read this letter, and so its scan? */
export async function mayReadLetter(ctx: StaffContext, id: string): Promise<boolean> {
  if (!canReadLetters(ctx.actor)) return false;
  return (await db().letter.count({ where: { id, ...(await visibleLetters(ctx)) } })) > 0;
}

/**
 * The words of a letter are for whoever has to do with its service, those of a closed one for the roles
 * that its security names and whoever numbered it; the register names it to all readers.
 */
export async function visibleLetters(ctx: StaffContext): Promise<Prisma.LetterWhereInput> {
  const services = await visibleServices(ctx);
  return {
    AND: [
      { OR: [{ security: { in: securityReadBy(ctx.actor.roles) } }, { numberedBy: ctx.actor.id }] },
      { OR: [{ programmeId: null }, { programme: { serviceSlug: { in: services } } }] },
      { OR: [{ applicationId: null }, { application: { serviceSlug: { in: services } } }] },
    ],
  };
}
