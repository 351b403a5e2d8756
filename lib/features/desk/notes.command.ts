import "server-only";
import { readRun } from "@/lib/cases/runs";
import { caseRefusals } from "@/lib/cases/words/refusals";
import { mentionsIn } from "@/lib/domain/mentions";
import { ok } from "@/lib/domain/result";
import { canActOnCase } from "@/lib/domain/workflow/access";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { newId } from "@/lib/platform/db/new-id";
import { enqueue } from "@/lib/platform/outbox";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { listMentionable } from "./assignees.queries";
import type { AddNote } from "./case.schema";
import { acts, mentionedMessage, refusals, unknownMention } from "./desk.messages";

/** A note for colleagues; whom it speaks to by "@name" gets a notice. A name that is nobody's is told, and nothing is kept. */
export async function addNote(ctx: StaffContext, input: AddNote) {
  return transaction(ctx, async (tx) => {
    const application = await tx.application.findUnique({
      where: { reference: input.reference },
      select: { id: true, runId: true, reference: true, applicantName: true, service: { select: { name: true } } },
    });
    if (!application) return refused(caseRefusals, "no_such_case");
    const { id: applicationId, runId } = application;
    const { definition } = await readRun(tx, runId);
    if (!canActOnCase(ctx.actor, definition)) return refused("no_right");
    const colleagues = await listMentionable(ctx, definition, tx);
    const { people, unknown } = mentionsIn(input.body, colleagues);
    if (unknown.length > 0)
      return { ...refused(refusals, "mention_unknown"), errors: { body: unknownMention(unknown, colleagues) } };
    const note = { id: newId(), applicationId, staffId: ctx.actor.id, body: input.body, createdAt: ctx.clock() };
    await tx.internalNote.create({ data: note, select: { id: true } });
    const { reference } = application;
    const mentioned = people.map(({ id }) => id);
    const about = { subjectType: "application", subjectId: applicationId, reference };
    await recordAudit(tx, ctx, {
      action: acts["note.added"],
      ...about,
      ...(mentioned.length > 0 ? { detail: { mentioned } } : {}),
    });
    const told = colleagues.filter(({ id }) => mentioned.includes(id));
    await enqueue(
      tx,
      told.map((person) => mentionedMessage({ note, application, author: ctx.actor.name }, person)),
    );
    return ok({ reference });
  });
}
