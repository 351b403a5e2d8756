import "server-only";
import { applyCommand, findAnswered, lockApplication } from "@/lib/cases/application";
import { freshRequirementKeys, supersedeOlder } from "@/lib/cases/documents";
import { moveUp } from "@/lib/cases/waiting-list";
import { ok } from "@/lib/domain/result";
import type { Command } from "@/lib/domain/workflow";
import type { CitizenContext, Context } from "@/lib/platform/context";
import { isSameSecret } from "@/lib/platform/crypto";
import { db, type Tx } from "@/lib/platform/db";
import { consume, giveBack, limit } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { correctAnswers, type ReopenedDraft, reopenAsDraft } from "./corrections.store";
import type { AnswerInvitation, EndOwnDuty, OnCase, OpenCase, Resubmit, Withdraw } from "./tracking.schema";

const SECOND_FACT_TRIES = limit("secondFact", { points: 5, minutes: 15 });

/**
 * Reference and phone number together. A wrong number and a wrong pair get the same
 * answer after the same work; guesses are counted per reference and per phone.
 */
export async function proveSecondFact(_ctx: Context, input: OpenCase) {
  const keys = [`reference:${input.reference}`, `phone:${input.phone}`];
  const allowed = await consume(SECOND_FACT_TRIES, ...keys);
  if (!allowed.ok) return allowed;
  const found = await db().application.findUnique({
    where: { reference: input.reference },
    select: { id: true, phone: true },
  });
  if (!isSameSecret(found?.phone ?? "", input.phone) || !found) return refused("wrong_second_fact");
  await giveBack(SECOND_FACT_TRIES, ...keys);
  return ok({ applicationId: found.id, reference: input.reference });
}

export async function recallApplication(ctx: CitizenContext, input: OnCase) {
  return act(ctx, input, { type: "recall" }, "application.recalled", async (tx, run) => ({
    draft: await reopenAsDraft(tx, ctx, run),
  }));
}

export async function withdrawApplication(ctx: CitizenContext, input: Withdraw) {
  return act(
    ctx,
    input,
    { type: "withdraw", ...(input.reason ? { reason: input.reason } : {}) },
    "application.withdrawn",
  );
}

/** Coming to the class or event, or not: a no gives the seat to the next in line. */
export async function answerInvitation(ctx: CitizenContext, input: AnswerInvitation) {
  const { programmeId, coming } = input;
  if (coming === "ya") return act(ctx, input, { type: "confirm_attendance", programmeId }, "invitation.accepted");
  return act(ctx, input, { type: "release_from_programme", programmeId }, "invitation.declined");
}

/** The applicant ends a duty of their own (account activated, logged in at OSS); no secret is asked. */
export async function endOwnDuty(ctx: CitizenContext, input: EndOwnDuty) {
  return act(ctx, input, { type: "complete_duty", duty: input.duty }, "duty.completed_by_applicant");
}

/** Answers the returned items: documents replaced since the return, answers as typed now. */
export async function resubmitApplication(ctx: CitizenContext, input: Resubmit) {
  return transaction(ctx, async (tx) => {
    const run = await lockApplication(tx, ctx.actor.applicationId);
    const before = await findAnswered<{ reference: string }>(tx, input.requestId, run.applicationId);
    if (before) return before;

    const { reference: _reference, requestId: _requestId, ...typed } = input;
    const corrected = await correctAnswers(tx, ctx, run, typed);
    if (!corrected.ok) return corrected;
    const given = [...(await freshRequirementKeys(tx, run.applicationId, run.history)), ...corrected.value.facts];
    const done = await applyCommand(
      tx,
      ctx,
      run,
      { type: "resubmit", given, answers: corrected.value.answered },
      { action: "application.resubmitted" },
    );
    if (!done.ok) return done;
    await supersedeOlder(tx, run.applicationId, given, run.history, ctx.clock());
    return remember(tx, ctx, input.requestId, "resubmit", run);
  });
}

/** What may give a seat back needs the programme for itself. */
const FREEING: ReadonlySet<Command["type"]> = new Set(["withdraw", "release_from_programme"]);

type Locked = Awaited<ReturnType<typeof lockApplication>>;

async function act(
  ctx: CitizenContext,
  input: OnCase,
  command: Command,
  action: string,
  also: (tx: Tx, run: Locked) => Promise<{ draft?: ReopenedDraft }> = async () => ({}),
) {
  return transaction(ctx, async (tx) => {
    const run = await lockApplication(tx, ctx.actor.applicationId, FREEING.has(command.type) ? "update" : "share");
    const before = await findAnswered<{ reference: string; draft?: ReopenedDraft }>(
      tx,
      input.requestId,
      run.applicationId,
    );
    if (before) return before;

    const done = await applyCommand(tx, ctx, run, command, { action });
    if (!done.ok) return done;
    if (done.freed) await moveUp(tx, ctx, done.freed);
    const extra = await also(tx, run);
    return remember(tx, ctx, input.requestId, command.type, run, extra);
  });
}

/** A resume code is a secret: the repeat of a recall finds the reference and the draft's cookie. */
async function remember(
  tx: Tx,
  _ctx: CitizenContext,
  requestId: string,
  command: string,
  run: Locked,
  extra: { draft?: ReopenedDraft } = {},
) {
  await tx.submitRequest.create({
    data: { id: requestId, applicationId: run.applicationId, command, answer: { reference: run.reference } },
    select: { id: true },
  });
  return ok({ reference: run.reference, ...extra });
}
