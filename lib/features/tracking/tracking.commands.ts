import "server-only";
import { act } from "@/lib/cases/act";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { freshRequirementKeys, supersedeOlder } from "@/lib/cases/documents";
import { mayBeBrought } from "@/lib/domain/handed-in";
import { ok } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Command } from "@/lib/domain/workflow";
import type { CitizenContext, Context } from "@/lib/platform/context";
import { isSameSecret } from "@/lib/platform/crypto";
import { db, type Tx } from "@/lib/platform/db";
import { giveBack, limit, slowDown } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/refusal";
import { correctAnswers, itemLabels } from "./corrections.store";
import { tellAnswered } from "./tell-answered.store";
import { refusals, unanswered } from "./tracking.messages";
import type { AnswerInvitation, EndOwnDuty, ObjectToRejection, OpenCase, Resubmit, Withdraw } from "./tracking.schema";

const SECOND_FACT_TRIES = limit("secondFact", { points: 5, minutes: 15 });
/** Of one address, at all cases together. */
const ADDRESS_TRIES = limit("secondFactAddress", { points: 30, minutes: 15 });
/** Once the tries are used up: so slowly nobody finds a number, and its owner waits for a moment only. */
const TURNS = { name: "secondFactTurn", everySeconds: 2, patienceSeconds: 6 };

/** For one case from all pages of the form together, each of which has tries of its own. */
const PAGE_TRIES = limit("secondFactPages", { points: 40, minutes: 15 });

/**
 * Whose try it is: a browser that opened this very case before, the address where the office's proxy vouches for it,
 * else the page that the form came from.
 */
export type Sender = { lane: string | null; address: string | null; page?: string | null };
const NOBODY: Sender = { lane: null, address: null };

/**
 * Reference and phone number together. A wrong number and a wrong pair get the same answer after the same work.
 * Guesses are counted by the pair of sender and case; too many are slowed down and never shut the owner out.
 */
export async function proveSecondFact(
  _ctx: Context,
  input: Pick<OpenCase, "reference" | "phone">,
  { lane, address, page = null }: Sender = NOBODY,
) {
  const key = `${lane ?? address ?? page ?? "anybody"}:${input.reference}`;
  const isPage = page !== null && !lane && !address;
  // A browser that opened this case before is not counted with whoever shares its address.
  const allowed = await allowTry(key, lane ? null : address, input.reference);
  if (!allowed.ok) return allowed;
  const ofCase = `reference:${input.reference}`;
  const pages = isPage ? await slowDown(PAGE_TRIES, TURNS, ofCase) : allowed;
  if (!pages.ok) return pages;
  const found = await db().application.findUnique({
    where: { reference: input.reference },
    select: { id: true, phone: true },
  });
  if (!isSameSecret(found?.phone ?? "", input.phone) || !found) return refused(refusals, "wrong_second_fact");
  await giveBack(SECOND_FACT_TRIES, key);
  if (isPage) await giveBack(PAGE_TRIES, ofCase);
  if (address) await giveBack(ADDRESS_TRIES, address);
  return ok({ applicationId: found.id, reference: input.reference });
}

async function allowTry(key: string, address: string | null, reference: string) {
  const own = await slowDown(SECOND_FACT_TRIES, TURNS, key, `reference:${reference}`);
  if (!own.ok || !address) return own;
  // By what was used up: whoever walks from case to case meets a free turn at each of them.
  return slowDown(ADDRESS_TRIES, TURNS, address);
}

export async function withdrawApplication(ctx: CitizenContext, { requestId, reason }: Withdraw) {
  return actOnOwn(ctx, requestId, { type: "withdraw", ...(reason ? { reason } : {}) });
}

/** Within the term and once: the case is looked at again as a new round (rule 14). */
export async function objectToRejection(ctx: CitizenContext, { requestId, reason }: ObjectToRejection) {
  return actOnOwn(ctx, requestId, { type: "reopen_rejection", reason });
}

/** Coming to the class or event, or not: a no gives the seat to the next in line. */
export async function answerInvitation(ctx: CitizenContext, { requestId, programmeId, coming }: AnswerInvitation) {
  const type = coming === "ya" ? "confirm_attendance" : "release_from_programme";
  return actOnOwn(ctx, requestId, { type, programmeId });
}

/** The applicant ends a duty of their own (account activated, logged in at OSS); no secret is asked. */
export async function endOwnDuty(ctx: CitizenContext, { requestId, duty }: EndOwnDuty) {
  return actOnOwn(ctx, requestId, { type: "complete_duty", duty });
}

/** Answers the returned items: documents replaced since the return or brought to the office, answers as typed now. */
export async function resubmitApplication(ctx: CitizenContext, input: Resubmit) {
  const { reference: _reference, requestId, bring = [], ...typed } = input;
  const { applicationId } = ctx.actor;
  let replaced: string[] = [];
  let items: Awaited<ReturnType<typeof itemLabels>> = [];
  const prepare = async (tx: Tx, run: ApplicationRun) => {
    items = await itemLabels(tx, run);
    const corrected = await correctAnswers(tx, ctx, run, typed);
    if (!corrected.ok) return corrected;
    const given = [...(await freshRequirementKeys(tx, applicationId, run.history)), ...corrected.value.facts];
    const atOffice = (run.requirements as RequirementEntry[])
      .filter((entry) => mayBeBrought(entry) && bring.includes(entry.key))
      .map(({ key }) => key);
    replaced = [...given, ...atOffice];
    const { answered: answers, changes } = corrected.value;
    return ok({ command: { type: "resubmit", given, atOffice, answers, changes } as const });
  };
  const answer = await act(
    ctx,
    { applicationId },
    { type: "resubmit", prepare },
    {
      requestId,
      also: async (tx, { run, after, at }) => {
        await supersedeOlder(tx, applicationId, replaced, run.history, ctx.clock());
        await tellAnswered(tx, run, after, at);
        return ok({});
      },
    },
  );
  if (answer.ok || answer.code !== "items_unanswered" || !("items" in answer)) return answer;
  return { ...answer, ...unanswered(items.filter(({ key }) => (answer.items as string[]).includes(key))) };
}

/** One command of the applicant to their own application; the same form sent twice is answered once (law 7). */
function actOnOwn(ctx: CitizenContext, requestId: string, command: Command) {
  return act(ctx, { applicationId: ctx.actor.applicationId }, command, { requestId });
}
