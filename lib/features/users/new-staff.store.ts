import "server-only";
import { witaDate } from "@/lib/domain/working-time/wita";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { acts } from "./users.messages";
import type { NewStaff } from "./users.schema";
import { issueInvite } from "./users.store";

/** An account with its roles from today on, and the link by which its person sets a password. Its address is nobody's yet. */
export async function makeStaff(tx: Tx, ctx: Context, { roles, nip, rank, post, ...facts }: NewStaff) {
  const now = ctx.clock();
  const validFrom = dayColumn(witaDate(now));
  const { id: staffId } = await tx.staff.create({
    data: {
      ...facts,
      nip: nip ?? null,
      rank: rank ?? null,
      post: post ?? null,
      createdAt: now,
      grants: { create: [...new Set(roles)].map((role) => ({ role, validFrom })) },
    },
    select: { id: true },
  });
  const issuedById = ctx.actor.kind === "staff" ? ctx.actor.id : null;
  const invite = await issueInvite(tx, { staffId, issuedById }, now);
  await recordAudit(tx, ctx, {
    action: acts["staff.created"],
    subjectType: "staff",
    subjectId: staffId,
    detail: { roles },
  });
  return { staffId, ...invite };
}
