import "server-only";
import { pinToday } from "@/lib/cases/pin";
import { applyProgrammeCommand, type ProgrammeCommand } from "@/lib/cases/programme";
import { managing, seeing } from "@/lib/cases/programme-gates";
import { createRun } from "@/lib/cases/runs";
import { serviceOfType } from "@/lib/domain/programmes";
import { ok } from "@/lib/domain/result";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { dayColumn, isoDay } from "@/lib/platform/db/day";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { CreateProgramme, EditProgramme, RescheduleProgramme, SetEntries } from "./programmes.schema";

/** A programme is pinned to the SOP in effect on the day it is made (rule 1). */
export async function createProgramme(ctx: StaffContext, input: CreateProgramme) {
  return transaction(ctx, async (tx) => {
    const serviceSlug = serviceOfType(input.type);
    const pin = await pinToday(tx, serviceSlug, ctx.clock());
    if (!canManageProgramme(ctx.actor, pin.definition)) return refused("no_right");
    const { id: runId } = await createRun(tx, "programme", pin);
    const { type, quota } = input;
    const { id } = await tx.programme.create({
      data: { runId, serviceSlug, type, quota, ...daysOf(input), ...factsOf(input), createdAt: ctx.clock() },
      select: { id: true },
    });
    await audit(tx, ctx, id, "programme.created", { type });
    return ok({ programmeId: id });
  });
}

/** Words, place and entries at any time before the end; seats and days only while it is being prepared. */
export async function editProgramme(ctx: StaffContext, input: EditProgramme) {
  return managing(ctx, input.programmeId, async (tx, programme) => {
    const { status } = programme.state;
    if (status === "finished" || status === "cancelled") return refused("wrong_state");
    const draft = programme.history.length === 0;
    const frame = draft ? { ...daysOf(input), ...(input.quota ? { quota: input.quota } : {}) } : {};
    await tx.programme.update({
      where: { id: programme.programmeId },
      data: { ...factsOf(input), ...frame },
      select: { id: true },
    });
    await audit(tx, ctx, programme.programmeId, "programme.edited", {});
    return ok({ programmeId: programme.programmeId });
  });
}

/** Draft → open: from now on the public sees it and applications can be gathered. */
export async function openProgramme(ctx: StaffContext, { programmeId }: { programmeId: string }) {
  return managing(ctx, programmeId, async (tx, programme) => {
    const { quota, firstDay, lastDay } = await tx.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { quota: true, firstDay: true, lastDay: true },
    });
    if (firstDay && isPast(ctx, isoDay(firstDay))) return refused("invalid_date");
    const days = { ...some("firstDay", firstDay), ...some("lastDay", lastDay) };
    return answer(
      await applyProgrammeCommand(tx, ctx, programme, { type: "open", quota, ...days }, { action: "programme.opened" }),
    );
  });
}

export async function rescheduleProgramme(ctx: StaffContext, input: RescheduleProgramme) {
  return managing(ctx, input.programmeId, async (tx, programme) => {
    const { firstDay, lastDay, reason, hours, programmeId } = input;
    if (isPast(ctx, firstDay) && firstDay !== programme.state.firstDay) return refused("invalid_date");
    await tx.programme.update({ where: { id: programmeId }, data: { hours }, select: { id: true } });
    const command = { type: "reschedule", firstDay, lastDay: lastDay ?? firstDay, reason } as const;
    return answer(await applyProgrammeCommand(tx, ctx, programme, command, { action: "programme.rescheduled" }));
  });
}

/** Entries are closed, or opened again, by hand; gathering goes on either way. */
export async function setEntries(ctx: StaffContext, { programmeId, closed }: SetEntries) {
  return managing(ctx, programmeId, async (tx, programme) => {
    if (programme.state.status !== "open") return refused("wrong_state");
    await tx.programme.update({
      where: { id: programmeId },
      data: { entriesClosedAt: closed === "ya" ? ctx.clock() : null },
      select: { id: true },
    });
    await audit(tx, ctx, programmeId, closed === "ya" ? "programme.entries_closed" : "programme.entries_opened", {});
    return ok({ programmeId });
  });
}

const AUDIT = {
  claim: "duty.claimed",
  release: "duty.released",
  send_back: "duty.sent_back",
  start: "programme.started",
  cancel: "programme.cancelled",
  finish: "programme.finished",
} as const satisfies Partial<Record<ProgrammeCommand["type"], string>>;

/** One command to the programme as a whole or to its open duty; who may: lib/domain/workflow/rights.ts */
export async function actOnProgramme(
  ctx: StaffContext,
  input: { programmeId: string; command: Extract<ProgrammeCommand, { type: keyof typeof AUDIT }> },
) {
  return seeing(ctx, input.programmeId, async (tx, programme) => {
    const { command } = input;
    const detail = command.type === "send_back" ? { to: command.to } : {};
    return answer(await applyProgrammeCommand(tx, ctx, programme, command, { action: AUDIT[command.type], detail }));
  });
}

type Answer = Awaited<ReturnType<typeof applyProgrammeCommand>>;

function answer(done: Answer) {
  return done.ok ? ok({ programmeId: done.programme.programmeId, status: done.programme.state.status }) : done;
}

/** Nobody can be invited to yesterday. */
function isPast(ctx: StaffContext, day: string) {
  return day < witaDate(ctx.clock());
}

function audit(tx: Tx, ctx: StaffContext, subjectId: string, action: string, detail: Prisma.InputJsonObject) {
  return recordAudit(tx, ctx, { action, subjectType: "programme", subjectId, detail });
}

function factsOf(input: Omit<CreateProgramme, "type" | "quota" | "firstDay" | "lastDay">) {
  const { title, description, hours, villageCode, place, opensOn, closesOn, budgetLine, booths } = input;
  return {
    title,
    description,
    hours,
    place,
    villageCode: villageCode ?? null,
    opensOn: dayColumn(opensOn),
    closesOn: dayColumn(closesOn),
    details: { ...(budgetLine ? { budgetLine } : {}), ...(booths ? { booths } : {}) },
  };
}

function daysOf({ firstDay, lastDay }: { firstDay?: string | undefined; lastDay?: string | undefined }) {
  return { firstDay: dayColumn(firstDay), lastDay: dayColumn(lastDay ?? firstDay) };
}

function some<K extends string>(key: K, date: Date | null): { [P in K]?: string } {
  return (date ? { [key]: isoDay(date) } : {}) as { [P in K]?: string };
}
