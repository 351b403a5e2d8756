import "server-only";
import { askedWords } from "@/lib/domain/incoming-letters/disposition";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn } from "@/lib/platform/db/day";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { EndDisposition, GiveDisposition, WithdrawDisposition } from "./dispositions.schema";
import { standInsOf } from "./givers.queries";
import { mayReadIncoming } from "./incoming-access.queries";
import { acts, doneWords, givenWords, namedIncoming, refusals, withdrawnWords } from "./incoming-letters.messages";
import { canKeepAgenda, givesAs, rolesBelow } from "./incoming-letters.policy";
import { type HeldIncoming, lockIncoming } from "./incoming-letters.store";
import { type Addressee, activeStaff, tellAddressee } from "./recipients.store";

/** Asks a role or a person to do something about a letter; it stands in their queue from now on. */
export async function giveDisposition(ctx: StaffContext, input: GiveDisposition) {
  const givenAs = givesAs(ctx.actor);
  return transaction(ctx, async (tx) => {
    const letter = await lockIncoming(tx, input.letterId);
    if (!letter || !(await mayReadIncoming(ctx, letter.id, tx))) return refused("not_found");
    if (!givenAs) return refused("no_right");
    const { requestId, letterId, parentId = null, to, instructions, note, dueOn } = input;
    const before = await tx.disposition.findUnique({ where: { requestId }, select: { givenById: true } });
    if (before) return before.givenById === ctx.actor.id ? ok({ letterId }) : refused("not_found");
    const wrong = (await wrongPlace(tx, ctx, letter, parentId)) ?? (await wrongAddressee(tx, ctx, to));
    if (wrong) return wrong;
    if (dueOn < witaDate(ctx.clock())) return atField("dueOn", refused(refusals, "disposition_due_past"));

    const { id } = await tx.disposition.create({
      data: {
        requestId,
        letterId,
        parentId,
        ...("role" in to ? { toRole: to.role } : { toStaffId: to.staffId }),
        instructions,
        note,
        dueOn: dayColumn(dueOn),
        givenById: ctx.actor.id,
        givenAs,
        givenAt: ctx.clock(),
      },
      select: { id: true },
    });
    await audit(tx, ctx, "disposition.given", { letterId, id });
    const named = namedIncoming(letter);
    const standIn = (await standInsOf(ctx, letterId, tx)).get(id) ?? "";
    const by = `${ctx.actor.name} (${standIn}${ROLE_NAMES[givenAs]})`;
    const words = givenWords(named, { by, asked: askedWords({ instructions, note }), dueOn });
    await tellAddressee(tx, to, told(ctx, `disposition:${id}`, named, words));
    return ok({ letterId });
  });
}

/** Done, with the sentence that the giver reads; what was passed on must have ended before. */
export async function endDisposition(ctx: StaffContext, { dispositionId, report }: EndDisposition) {
  return onDisposition(ctx, dispositionId, async (tx, item, letter) => {
    if (!isMine(ctx, item)) return refused("no_right");
    if (item.passedOn > 0) return refused(refusals, "disposition_passed_on");
    await end(tx, ctx, item.id, { state: "done", report });
    await audit(tx, ctx, "disposition.done", { letterId: letter.id, id: item.id });
    const named = namedIncoming(letter);
    const words = doneWords(named, { by: ctx.actor.name, report });
    await tellAddressee(tx, { staffId: item.givenById }, told(ctx, `disposition-done:${item.id}`, named, words));
    return ok({ letterId: letter.id });
  });
}

/** Taken back by whoever gave it, or by those who keep the book: wrongly addressed, or needless. */
export async function withdrawDisposition(ctx: StaffContext, { dispositionId, reason }: WithdrawDisposition) {
  return onDisposition(ctx, dispositionId, async (tx, item, letter) => {
    if (item.givenById !== ctx.actor.id && !canKeepAgenda(ctx.actor)) return refused("no_right");
    if (item.passedOn > 0) return refused(refusals, "disposition_passed_on");
    await end(tx, ctx, item.id, { state: "withdrawn", report: reason });
    await audit(tx, ctx, "disposition.withdrawn", { letterId: letter.id, id: item.id });
    const named = namedIncoming(letter);
    const words = withdrawnWords(named, { by: ctx.actor.name, reason });
    await tellAddressee(tx, addresseeOf(item), told(ctx, `disposition-back:${item.id}`, named, words));
    return ok({ letterId: letter.id });
  });
}

type Held = {
  id: string;
  letterId: string;
  toRole: string | null;
  toStaffId: string | null;
  givenById: string;
  state: string;
  /** How many that were passed on from it are still open. */
  passedOn: number;
};

async function onDisposition<T>(
  ctx: StaffContext,
  id: string,
  write: (tx: Tx, item: Held, letter: HeldIncoming) => Promise<T>,
) {
  return transaction(ctx, async (tx) => {
    const found = await tx.disposition.findUnique({ where: { id }, select: { letterId: true } });
    const letter = found && (await lockIncoming(tx, found.letterId));
    if (!letter || !(await mayReadIncoming(ctx, letter.id, tx))) return refused("not_found");
    const { _count, ...item } = await tx.disposition.findUniqueOrThrow({ where: { id }, select: HELD });
    if (item.state !== "open") return refused(refusals, "disposition_ended");
    return write(tx, { ...item, passedOn: _count.passedOn }, letter);
  });
}

const HELD = {
  id: true,
  letterId: true,
  toRole: true,
  toStaffId: true,
  givenById: true,
  state: true,
  _count: { select: { passedOn: { where: { state: "open" } } } },
} as const;

function isMine({ actor }: StaffContext, { toRole, toStaffId }: Pick<Held, "toRole" | "toStaffId">): boolean {
  return toStaffId === actor.id || actor.roles.some((role) => role === toRole);
}

function addresseeOf({ toRole, toStaffId }: Held): Addressee {
  return toRole === null ? { staffId: toStaffId ?? "" } : { role: toRole };
}

/** The first ones are given by those who look at letters first; everybody else passes on what is theirs and open. */
async function wrongPlace(tx: Tx, ctx: StaffContext, letter: HeldIncoming, parentId: string | null) {
  if (letter.voidedAt) return refused(refusals, "incoming_void");
  if (parentId === null) return canKeepAgenda(ctx.actor) ? null : refused("no_right");
  const parent = await tx.disposition.findFirst({
    where: { id: parentId, letterId: letter.id },
    select: { state: true, toRole: true, toStaffId: true },
  });
  if (!parent || !isMine(ctx, parent)) return refused("no_right");
  return parent.state === "open" ? null : refused(refusals, "disposition_ended");
}

/** Somebody below the giver, who is here today. */
async function wrongAddressee(tx: Tx, ctx: StaffContext, to: Addressee) {
  const below: readonly string[] = rolesBelow(ctx.actor);
  const staff = await activeStaff(tx, ctx.clock());
  if ("role" in to) {
    if (!below.includes(to.role)) return atField("to", refused(refusals, "disposition_not_below"));
    const holds = staff.some(({ roles }) => roles.some((role) => role === to.role));
    return holds ? null : atField("to", refused(refusals, "disposition_nobody"));
  }
  const person = staff.find(({ id }) => id === to.staffId);
  const isBelow = person?.id !== ctx.actor.id && person?.roles.some((role) => below.includes(role));
  return isBelow ? null : atField("to", refused(refusals, "disposition_not_below"));
}

async function end(tx: Tx, ctx: StaffContext, id: string, how: { state: "done" | "withdrawn"; report: string }) {
  const data = { ...how, endedAt: ctx.clock(), endedById: ctx.actor.id };
  await tx.disposition.update({ where: { id }, data, select: { id: true } });
}

type Told = Parameters<typeof tellAddressee>[2];

function told(ctx: StaffContext, key: string, letter: Told["letter"], words: Told["words"]): Told {
  return { key, letter, words, by: ctx.actor.id, now: ctx.clock() };
}

async function audit(
  tx: Tx,
  ctx: StaffContext,
  act: "disposition.given" | "disposition.done" | "disposition.withdrawn",
  { letterId, id }: { letterId: string; id: string },
) {
  const detail = { disposition: id };
  await recordAudit(tx, ctx, { action: acts[act], subjectType: "incoming_letter", subjectId: letterId, detail });
}
