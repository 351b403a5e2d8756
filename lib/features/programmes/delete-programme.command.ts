import "server-only";
import { onOwnProgramme } from "@/lib/cases/on-programme";
import { ok } from "@/lib/domain/result";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { acts } from "./programmes.messages";

/** Only one that is still being prepared: nobody has seen it, nothing has happened in it. One that was open is cancelled. */
export async function deleteProgramme(ctx: StaffContext, { programmeId }: { programmeId: string }) {
  return onOwnProgramme(ctx, programmeId, async (tx, programme) => {
    if (programme.history.length > 0) return refused("wrong_state");
    const { title } = programme.facts;
    await tx.programmeLine.deleteMany({ where: { programmeId } });
    await tx.programme.delete({ where: { id: programmeId }, select: { id: true } });
    await tx.run.delete({ where: { id: programme.id }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: acts["programme.deleted"],
      subjectType: "programme",
      subjectId: programmeId,
      detail: { name: title },
    });
    return ok({ programmeId });
  });
}
