import "server-only";
import { act } from "@/lib/cases/act";
import { mayAnswer } from "@/lib/cases/asked-second-aid";
import { listListeners } from "@/lib/cases/listeners";
import { ok } from "@/lib/domain/result";
import { secondAidAnswerers } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { enqueue } from "@/lib/platform/outbox";
import { secondAidAnswered, secondAidAsked } from "./aid.messages";
import type { AnswerSecondAid, AskSecondAid } from "./aid.schema";

/** Rule 18: the officer says why the person should get it again; whoever may answer is told. */
export async function askSecondAid(ctx: StaffContext, { reference, reason }: AskSecondAid) {
  return act(
    ctx,
    { reference },
    { type: "ask_second_aid", reason },
    {
      also: async (tx, { run, at, events }) => {
        const answerers = secondAidAnswerers(run.definition);
        const staff = await listListeners(tx, at);
        const above = staff.filter((one) => mayAnswer({ answerers, askedBy: ctx.actor.id }, one));
        const about = { run, seq: events.at(-1)?.seq ?? 0, at, by: ctx.actor.name };
        await enqueue(
          tx,
          above.map((person) => secondAidAsked(about, person)),
        );
        return ok({});
      },
    },
  );
}

/** Whoever asked is told what was answered. */
export async function answerSecondAid(ctx: StaffContext, { reference, approved, reason }: AnswerSecondAid) {
  return act(
    ctx,
    { reference },
    { type: "answer_second_aid", approved, reason },
    {
      also: async (tx, { run, before, at, events }) => {
        const asker = await tx.staff.findFirst({
          where: { id: before.secondAid?.by ?? "", active: true },
          select: { id: true, email: true, mailNotices: true },
        });
        const about = { run, seq: events.at(-1)?.seq ?? 0, at, by: ctx.actor.name };
        await enqueue(tx, asker ? [secondAidAnswered({ ...about, approved, reason }, asker)] : []);
        return ok({});
      },
    },
  );
}
