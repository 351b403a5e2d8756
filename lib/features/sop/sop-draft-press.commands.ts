import "server-only";
import { type Listener, listListeners } from "@/lib/cases/listeners";
import type { Message } from "@/lib/domain/notice";
import { ok } from "@/lib/domain/result";
import { SOP_ROLES } from "@/lib/domain/roles";
import {
  carryMarks,
  type DraftPress,
  draftContent,
  draftProblems,
  isFit,
  refusalOf,
  SOP_APPROVERS,
  SOP_REVIEWERS,
  saysNothingNew,
  servicesOf,
  stageAfter,
} from "@/lib/domain/sop-draft";
import { withAnswers } from "@/lib/domain/sop-mark";
import { addCalendarDays, type WitaDate, witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { enqueue } from "@/lib/platform/outbox";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { readAnswers } from "./sop-answers.queries";
import { acts, draftPublished, draftReturned, draftWaits, PRESS_REFUSALS, refusals } from "./sop-draft.messages";
import type { PressDraft } from "./sop-draft.schema";
import { addStep, type KeptDraft, lockOpenDraft } from "./sop-draft.store";
import { addVersion, type LatestVersion } from "./sop-publish.store";

/**
 * One press of the way from a draft to a version: submitted, reviewed, approved by the Kadis, which publishes it; or back,
 * or away. Each but the first is another person's. Who has it next is told.
 */
export async function pressDraft(ctx: StaffContext, input: PressDraft) {
  return transaction(ctx, async (tx) => {
    const found = await lockOpenDraft(tx, input.key);
    if (!found) return refused(refusals, "sop_draft_gone");
    const { sop, kept, latest } = found;
    const no = refusalOf(input.press, kept.state, ctx.actor);
    if (no) return no === "role" ? refused("no_right") : refused(refusals, PRESS_REFUSALS[no]);
    const unready = whyNot(ctx, input, kept, latest);
    if (unready) return unready;
    const step = await addStep(tx, ctx, kept.id, { press: input.press, note: input.note, after: kept.lastAt });
    const about = { ...sop, step: step.id, by: ctx.actor.name, at: step.at };
    const listeners = await listListeners(tx, ctx.clock());
    const facts = { input, presser: ctx.actor.id, kept, latest, about, listeners };
    if (input.press === "approve") await publish(tx, ctx, facts);
    else await keepWishes(tx, kept.id, input, step.at);
    await enqueue(tx, messagesOf(facts));
    const detail = { press: input.press, version: latest.version + 1, ...(input.note && { note: input.note }) };
    await recordAudit(tx, ctx, { action: acts["sop_draft.pressed"], subjectType: "sop", subjectId: sop.key, detail });
    return ok({ key: sop.key, press: input.press, version: latest.version + 1 });
  });
}

type Facts = {
  input: PressDraft;
  /** Whoever pressed knows. */
  presser: string;
  kept: KeptDraft;
  latest: LatestVersion;
  about: Parameters<typeof draftWaits>[0];
  listeners: Listener[];
};

/** To agree to a draft it must be the one that was shown, complete, and for a day to come. */
function whyNot(
  ctx: StaffContext,
  { press, shown, effectiveFrom }: PressDraft,
  kept: KeptDraft,
  latest: LatestVersion,
) {
  if (press !== "submit" && press !== "review" && press !== "approve") return null;
  if (shown !== String(kept.revision)) return refused(refusals, "sop_draft_changed");
  if (latest.version !== kept.baseVersion) return refused(refusals, "sop_draft_old");
  if (!isFit(draftProblems(kept.draft, latest.services, latest.definition.sop)))
    return refused(refusals, "sop_draft_unfit");
  if (saysNothingNew(kept.draft, latest)) return refused(refusals, "sop_draft_same");
  const wrong = effectiveFrom && wrongDay(effectiveFrom, witaDate(ctx.clock()));
  if (!wrong) return null;
  const no = refused(refusals, wrong);
  return { ...no, errors: { effectiveFrom: no.sentence } };
}

/** A version takes effect from a day to come, and one that its readers will see. */
function wrongDay(day: WitaDate, today: WitaDate) {
  if (day < today) return "sop_draft_past";
  return day > addCalendarDays(today, FARTHEST_DAYS) ? "sop_draft_far" : null;
}

const FARTHEST_DAYS = 3 * 366;

/** Why, and from when on, as whoever submits wishes it; whoever approves may choose another day. */
async function keepWishes(tx: Tx, id: string, { press, note, effectiveFrom }: PressDraft, at: Date) {
  const data =
    press === "submit"
      ? { note, effectiveFrom: dayColumn(effectiveFrom) }
      : stageAfter(press) === "discarded"
        ? { endedAt: at }
        : null;
  if (data) await tx.sopDraft.update({ where: { id }, data, select: { id: true } });
}

async function publish(tx: Tx, ctx: StaffContext, { input, kept, latest, about }: Facts) {
  const { sop } = latest.definition;
  const content = draftContent(kept.draft, sop, latest.version + 1);
  const answers = (await readAnswers(ctx, [sop], tx)).get(sop);
  await tx.sopDraft.update({ where: { id: kept.id }, data: { endedAt: about.at }, select: { id: true } });
  await addVersion(tx, ctx, sop, {
    ...content,
    marks: carryMarks(withAnswers(latest.marks, answers), latest, kept.draft),
    services: servicesOf(kept.draft, latest.services),
    effectiveFrom: input.effectiveFrom || witaDate(ctx.clock()),
    note: kept.note,
    by: ctx.actor.name,
  });
}

function messagesOf({ input, presser, kept, latest, about, listeners }: Facts): Message[] {
  const others = listeners.filter(({ id }) => id !== presser);
  const asked = (roles: readonly string[], but: readonly (string | null)[]) =>
    others.filter((one) => one.roles.some((role) => roles.includes(role)) && !but.includes(one.id));
  const { submittedBy } = kept.state;
  switch (input.press satisfies DraftPress) {
    case "submit":
      return asked(SOP_REVIEWERS, []).map((one) => draftWaits(about, "review", one));
    case "review":
      return asked(SOP_APPROVERS, [submittedBy]).map((one) => draftWaits(about, "approve", one));
    case "return":
      return others.filter(({ id }) => id === submittedBy).map((one) => draftReturned(about, input.note, one));
    case "approve": {
      const version = { version: latest.version + 1, effectiveFrom: input.effectiveFrom || "" };
      return asked(SOP_ROLES, []).map((one) => draftPublished(about, version, one));
    }
    default:
      return [];
  }
}
