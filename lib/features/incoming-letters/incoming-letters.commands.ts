import "server-only";
import { letterRefusals } from "@/lib/cases/letters/messages";
import { areNumbersUnchecked, takeSerials } from "@/lib/cases/letters/numbers";
import { AGENDA_SERIES } from "@/lib/domain/incoming-letters/incoming-letter";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { type WitaDate, witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { mayReadIncoming } from "./incoming-access.queries";
import {
  acts,
  enteredWords,
  INCOMING_LABELS,
  incomingInWords,
  namedIncoming,
  refusals,
  shownIncoming,
} from "./incoming-letters.messages";
import { canEnterIncoming, canKeepAgenda } from "./incoming-letters.policy";
import type { EditIncoming, EnterIncoming, FileIncoming, VoidIncoming } from "./incoming-letters.schema";
import { countDispositions, type HeldIncoming, lockIncoming } from "./incoming-letters.store";
import { tellKeepers } from "./recipients.store";

/** Into the agenda book: the number is taken here, and whoever looks at letters first is told. */
export async function enterIncoming(ctx: StaffContext, { requestId, ...facts }: EnterIncoming) {
  if (!canEnterIncoming(ctx.actor)) return refused("no_right");
  const wrong = wrongDays(facts, witaDate(ctx.clock()));
  if (wrong) return wrong;
  const year = Number(facts.receivedOn.slice(0, 4));
  return transaction(ctx, async (tx) => {
    // Whoever enters another letter meanwhile waits here, and so does the same press once more.
    await takeSerials(tx, { series: AGENDA_SERIES, year, count: 0 });
    const before = await tx.incomingLetter.findUnique({
      where: { requestId },
      select: { id: true, enteredById: true },
    });
    if (before) return before.enteredById === ctx.actor.id ? ok({ letterId: before.id }) : refused("not_found");
    if (await areNumbersUnchecked(tx, year)) return refused(letterRefusals, "numbers_unchecked");
    const agenda = await takeSerials(tx, { series: AGENDA_SERIES, year, count: 1 });
    const { id } = await tx.incomingLetter.create({
      data: {
        requestId,
        year,
        agenda,
        ...columnsOf(facts),
        enteredById: ctx.actor.id,
        enteredAt: ctx.clock(),
      },
      select: { id: true },
    });
    await audit(tx, ctx, "incoming.entered", id, { agenda, year });
    const letter = namedIncoming({ id, agenda, year, ...facts });
    await tellKeepers(tx, facts.security, {
      key: `incoming:${id}`,
      letter,
      words: enteredWords(letter),
      by: ctx.actor.id,
      now: ctx.clock(),
    });
    return ok({ letterId: id });
  });
}

/** What was typed wrong; number and year stay. The later of two open forms is told what the earlier changed. */
export async function editIncoming(ctx: StaffContext, { letterId, version, ...facts }: EditIncoming) {
  return onIncoming(ctx, letterId, async (tx, letter) => {
    if (!canEnterIncoming(ctx.actor)) return refused("no_right");
    const wrong = wrongDays(facts, witaDate(ctx.clock()));
    if (wrong) return wrong;
    if (Number(facts.receivedOn.slice(0, 4)) !== letter.year)
      return atField("receivedOn", refused(refusals, "incoming_other_year"));
    const edit = { now: shownIncoming(letter), wanted: shownIncoming(facts) };
    const stale =
      version !== undefined && staleEdit({ version, ...edit, labels: INCOMING_LABELS, say: incomingInWords });
    if (stale) return stale;
    await tx.incomingLetter.update({ where: { id: letterId }, data: columnsOf(facts), select: { id: true } });
    const { security } = facts;
    const raised = security === letter.security ? {} : { security: { from: letter.security, to: security } };
    await audit(tx, ctx, "incoming.edited", letterId, raised);
    return ok({ letterId });
  });
}

/** It needs nobody: said by whoever would give a disposition, with a sentence. */
export async function fileIncoming(ctx: StaffContext, { letterId, reason }: FileIncoming) {
  return onIncoming(ctx, letterId, async (tx, letter) => {
    if (!canKeepAgenda(ctx.actor)) return refused("no_right");
    if (letter.filedAt || (await countDispositions(tx, letterId)) > 0) return refused(refusals, "incoming_under_way");
    await tx.incomingLetter.update({
      where: { id: letterId },
      data: { filedAt: ctx.clock(), filedById: ctx.actor.id, filedNote: reason },
      select: { id: true },
    });
    await audit(tx, ctx, "incoming.filed", letterId, {});
    return ok({ letterId });
  });
}

/** Entered by mistake: the number stays in the book, with the reason. */
export async function voidIncoming(ctx: StaffContext, { letterId, reason }: VoidIncoming) {
  return onIncoming(ctx, letterId, async (tx) => {
    if (!canKeepAgenda(ctx.actor)) return refused("no_right");
    if ((await countDispositions(tx, letterId)) > 0) return refused(refusals, "incoming_disposed");
    await tx.incomingLetter.update({
      where: { id: letterId },
      data: { voidedAt: ctx.clock(), voidedById: ctx.actor.id, voidReason: reason },
      select: { id: true },
    });
    await audit(tx, ctx, "incoming.voided", letterId, {});
    return ok({ letterId });
  });
}

/** Held, readable, and not taken back; a stranger cannot tell what they may not read from what is not there. */
async function onIncoming<T>(ctx: StaffContext, id: string, write: (tx: Tx, letter: HeldIncoming) => Promise<T>) {
  return transaction(ctx, async (tx) => {
    const letter = await lockIncoming(tx, id);
    if (!letter || !(await mayReadIncoming(ctx, id, tx))) return refused("not_found");
    return letter.voidedAt ? refused(refusals, "incoming_void") : write(tx, letter);
  });
}

type Facts = Omit<EnterIncoming, "requestId">;

function wrongDays({ receivedOn, theirDate }: Facts, today: WitaDate) {
  if (receivedOn > today) return atField("receivedOn", refused(refusals, "incoming_received_ahead"));
  if (Number(receivedOn.slice(0, 4)) < Number(today.slice(0, 4)) - 1)
    return atField("receivedOn", refused(refusals, "incoming_year_closed"));
  if (theirDate && theirDate > receivedOn) return atField("theirDate", refused(refusals, "incoming_dated_ahead"));
  return null;
}

function columnsOf({ theirDate, receivedOn, sender, theirNumber, subject, urgency, security }: Facts) {
  const days = { receivedOn: dayColumn(receivedOn), theirDate: dayColumn(theirDate) };
  return { ...days, sender, theirNumber, subject, urgency, security };
}

async function audit(
  tx: Tx,
  ctx: StaffContext,
  act: "incoming.entered" | "incoming.edited" | "incoming.filed" | "incoming.voided",
  subjectId: string,
  detail: Parameters<typeof recordAudit>[2]["detail"],
) {
  await recordAudit(tx, ctx, {
    action: acts[act],
    subjectType: "incoming_letter",
    subjectId,
    ...(detail && { detail }),
  });
}
