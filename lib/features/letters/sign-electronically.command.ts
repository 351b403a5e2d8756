import "server-only";
import { keepSignedFile } from "@/lib/cases/documents";
import { OUTSIDE_KIND } from "@/lib/domain/letters/outside";
import { ok } from "@/lib/domain/result";
import { mayReadLetter } from "@/lib/features/desk/letter-access.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { signing } from "@/lib/platform/signing/signing";
import { transaction } from "@/lib/platform/transaction";
import { storage } from "@/lib/platform/uploads/storage";
import { keptBytes } from "./letter-bytes.command";
import { acts, refusals } from "./letters.messages";
import { canSignElectronically } from "./letters.policy";
import type { SignElectronically } from "./letters.schema";

/**
 * Asks the service that holds the approver's certificate, outside of any transaction. What it gives back is kept beside
 * the letter as a scan is, and from then on neither changes; of two that ask at once the first counts.
 */
export async function signElectronically(ctx: StaffContext, { letterId }: SignElectronically) {
  if (!(await mayReadLetter(ctx, letterId))) return refused("not_found");
  const where = { id: letterId, kind: { not: OUTSIDE_KIND } };
  const letter = await db().letter.findFirst({ where, select: STANDING });
  if (!letter) return refused("not_found");
  if (!canSignElectronically(ctx.actor, letter)) return refused(refusals, "letter_sign_right");
  const standing = refusalOf(letter);
  if (standing) return standing;
  const { name, nip } = await db().staff.findUniqueOrThrow({
    where: { id: ctx.actor.id },
    select: { name: true, nip: true },
  });
  const signed = await signing().sign(() => keptBytes(ctx, letterId), { name, nip: nip ?? "" });
  if (!signed.ok) return signed;
  const file = await storage().put(signed.value);
  return transaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM letter WHERE id = ${letterId}::uuid FOR UPDATE`;
    const changed = refusalOf(await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: STANDING }));
    if (changed) return changed;
    await keepSignedFile(tx, { letterId, file, by: ctx.actor.id, at: ctx.clock() });
    await tx.letter.update({
      where: { id: letterId },
      data: { signedAt: ctx.clock(), signedBy: ctx.actor.id },
      select: { id: true },
    });
    const action = acts["letter.signed_electronically"];
    await recordAudit(tx, ctx, { action, subjectType: "letter", subjectId: letterId });
    return ok({ letterId });
  });
}

const STANDING = { numberedBy: true, state: true, signedAt: true } as const;

function refusalOf({ state, signedAt }: { state: string; signedAt: Date | null }) {
  if (state !== "valid") return refused(refusals, "letter_not_valid");
  return signedAt === null ? null : refused(refusals, "letter_signed");
}
