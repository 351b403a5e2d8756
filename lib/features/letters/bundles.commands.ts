import "server-only";
import { isMany } from "@/lib/domain/letters/bundle";
import { findLetterKind, isOfService } from "@/lib/domain/letters/kinds";
import { ok } from "@/lib/domain/result";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { findVisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { findOpenBundle, insertBundle } from "./bundles.store";
import { acts } from "./letters.messages";
import { canBundle } from "./letters.policy";
import type { AskBundle } from "./letters.schema";

/** All letters of a kind as one file, made by a job. Who asks while one is under way gets that one. */
export async function askBundle(ctx: StaffContext, { kegiatan: programmeId, kind: key, form }: AskBundle) {
  const kind = findLetterKind(key);
  const programme = canReadLetters(ctx.actor) ? await findVisibleProgramme(ctx, programmeId) : null;
  if (!kind || !isMany(kind) || !programme || !isOfService(kind, programme.serviceSlug)) return refused("not_found");
  if (!canBundle(ctx.actor)) return refused("no_right");
  const asked = { programmeId, kind: key, form };
  return transaction(ctx, async (tx) => {
    const now = ctx.clock();
    const open = await findOpenBundle(tx, asked, now);
    if (open) return ok({ programmeId });
    const id = await insertBundle(tx, asked, ctx.actor.id, now);
    // The other press has written all that this one would.
    if (!id) return ok({ programmeId });
    await addJob(tx, "make_bundle", { id });
    await recordAudit(tx, ctx, {
      action: acts["letter.bundled"],
      subjectType: "programme",
      subjectId: programmeId,
      detail: { kind: key, as: form },
    });
    return ok({ programmeId });
  });
}

/** The file that was made; the look is written down first. */
export async function openBundle(ctx: StaffContext, { programmeId, id }: { programmeId: string; id: string }) {
  const programme = canReadLetters(ctx.actor) ? await findVisibleProgramme(ctx, programmeId) : null;
  const bundle =
    programme &&
    (await db().letterBundle.findFirst({
      where: { id, programmeId, state: "done" },
      select: { storageName: true, kind: true, form: true },
    }));
  if (!bundle?.storageName) return refused("not_found");
  const { storageName, kind, form } = bundle;
  return transaction(ctx, async (tx) => {
    await recordAudit(tx, ctx, {
      action: acts["letter.bundle_opened"],
      subjectType: "programme",
      subjectId: programmeId,
      detail: { kind, as: form },
    });
    return ok({ storageName, kind, form });
  });
}
