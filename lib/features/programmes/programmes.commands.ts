import "server-only";
import { act, actOnLocked, type CaseRefusal } from "@/lib/cases/act";
import type { ProgrammeRun } from "@/lib/cases/case-run";
import { settledWith } from "@/lib/cases/letters/papers-of";
import { onOwnProgramme } from "@/lib/cases/on-programme";
import { pinToday } from "@/lib/cases/pin";
import { createRun } from "@/lib/cases/runs";
import type { Act } from "@/lib/domain/acts";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import { quotaWords, serviceOfType } from "@/lib/domain/programmes";
import { findVillage } from "@/lib/domain/regions";
import { ok, type Result } from "@/lib/domain/result";
import type { Command } from "@/lib/domain/workflow";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";
import { formatShortDate, witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { dayColumn, isoDay } from "@/lib/platform/db/day";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import { type EditableFacts, FACT_LABELS, readEditableFacts } from "./editable-facts.queries";
import { acts, refusals, shownSchedule } from "./programmes.messages";
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
    await audit(tx, ctx, id, acts["programme.created"], { type });
    return ok({ programmeId: id });
  });
}

/** Words, place and entries at any time before the end, seats until its first day; days only while it is being prepared. */
export async function editProgramme(ctx: StaffContext, input: EditProgramme) {
  return onOwnProgramme(ctx, input.programmeId, async (tx, programme) => {
    if (isOver(programme)) return refused("wrong_state");
    const draft = programme.history.length === 0;
    const { quota = programme.quota } = input;
    const stale = await staleFacts(tx, ctx, { programme, input, draft });
    if (stale) return stale;
    const frame = draft ? { ...daysOf(input), quota } : {};
    if (!draft) {
      const acted = await actOnOpened(tx, ctx, { programme, input, quota });
      if (!acted.ok) return acted.code === "invalid_quota" ? { ...acted, errors: tooFew(programme) } : acted;
    }
    await tx.programme.update({
      where: { id: programme.programmeId },
      data: { ...factsOf(input), ...frame },
      select: { id: true },
    });
    await audit(tx, ctx, programme.programmeId, acts["programme.edited"], {});
    return ok({ programmeId: programme.programmeId });
  });
}

type Opened = { programme: ProgrammeRun; input: EditProgramme; quota: number };

/** What an edit means to others once the programme is open: more or fewer seats, and another place or hours for whoever comes. */
async function actOnOpened(tx: Tx, ctx: StaffContext, { programme, input, quota }: Opened) {
  const before = await readEditableFacts(ctx, input.programmeId, tx);
  const { place, hours, villageCode = null } = input;
  const moved = before.place !== place || before.hours !== hours || before.villageCode !== villageCode;
  let run = programme;
  if (quota !== programme.quota) {
    const changed = await actOnLocked(tx, ctx, run, { type: "set_quota", quota });
    if (!changed.ok) return changed;
    run = changed.run;
  }
  // A proposal invites nobody; and when all its rows have ended, a class is over.
  const isExpected = run.state.firstDay !== null && (run.state.status === "open" || run.state.open.length > 0);
  if (!moved || !isExpected) return ok(null);
  const told = await actOnLocked(tx, ctx, run, { type: "reschedule", moved: true, reason: "Tempat atau jam berubah." });
  return told.ok ? ok(null) : told;
}

/** What the form takes at all is a whole number: it can only be less than are in. */
function tooFew({ seatsTaken }: ProgrammeRun): Record<string, string> {
  return { quota: `Sudah ${seatsTaken} yang masuk, jadi jumlahnya paling sedikit ${seatsTaken}.` };
}

type Edited = { programme: ProgrammeRun; input: EditProgramme; draft: boolean };

/** Two officers with the form open: the later one is told, and what they typed stays in their form. */
async function staleFacts(tx: Tx, ctx: StaffContext, { programme, input, draft }: Edited) {
  const { programmeId, version } = input;
  if (version === undefined) return null;
  const now = await readEditableFacts(ctx, programmeId, tx);
  const { title, description, hours, place, budgetLine, villageCode = null, booths = null } = input;
  const { quota = now.quota, opensOn = null, closesOn = null } = input;
  // After the opening the form has no days: it cannot undo what a new plan says.
  const { firstDay = null, lastDay = firstDay } = draft ? input : now;
  const words = { title, description, hours, place, budgetLine, villageCode, booths };
  const wanted: EditableFacts = { ...words, quota, opensOn, closesOn, firstDay, lastDay };
  return staleEdit({ version, now, wanted, labels: labelsFor(programme), say: inWords });
}

function labelsFor({ type }: ProgrammeRun) {
  return { ...FACT_LABELS, quota: quotaWords(type) };
}

function inWords(field: string, text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatShortDate(text);
  return field === "villageCode" ? (findVillage(text)?.name ?? null) : null;
}

/** Draft → open: from now on the public sees it and applications can be gathered. */
export async function openProgramme(ctx: StaffContext, { programmeId }: { programmeId: string }) {
  return actAsOfficer(ctx, programmeId, "open", async (tx, programme) => {
    const { quota, firstDay, lastDay } = await tx.programme.findUniqueOrThrow({
      where: { id: programmeId },
      select: { quota: true, firstDay: true, lastDay: true },
    });
    // Of one that was opened before the engine speaks, whatever its days.
    const isNew = programme.history.length === 0;
    if (isNew && firstDay && isPast(ctx, isoDay(firstDay))) return refused(refusals, "day_past");
    return ok({ type: "open", quota, ...some("firstDay", firstDay), ...some("lastDay", lastDay) });
  });
}

export async function rescheduleProgramme(ctx: StaffContext, input: RescheduleProgramme) {
  const { programmeId, firstDay, lastDay = firstDay, reason, hours, version } = input;
  return actAsOfficer(ctx, programmeId, "reschedule", async (tx, programme) => {
    if (isOver(programme)) return refused("wrong_state");
    const now = shownSchedule(await readEditableFacts(ctx, programmeId, tx));
    const wanted = { firstDay, lastDay, hours };
    const stale =
      version !== undefined && staleEdit({ version, now, wanted, labels: labelsFor(programme), say: inWords });
    if (stale) return stale;
    const comesAnew = isPast(ctx, firstDay) && firstDay !== programme.state.firstDay;
    if (comesAnew && !(await wasHeldOn(tx, programmeId, firstDay)))
      return { ...refused(refusals, "day_past"), errors: { firstDay: refusals.day_past } };
    await tx.programme.update({ where: { id: programmeId }, data: { hours }, select: { id: true } });
    return ok({ type: "reschedule", firstDay, lastDay, reason });
  });
}

/** Entries are closed, or opened again, by hand; gathering goes on either way. */
export async function setEntries(ctx: StaffContext, { programmeId, closed }: SetEntries) {
  return onOwnProgramme(ctx, programmeId, async (tx, programme) => {
    if (programme.state.status !== "open") return refused("wrong_state");
    await tx.programme.update({
      where: { id: programmeId },
      data: { entriesClosedAt: closed === "ya" ? ctx.clock() : null },
      select: { id: true },
    });
    await audit(
      tx,
      ctx,
      programmeId,
      closed === "ya" ? acts["programme.entries_closed"] : acts["programme.entries_opened"],
      {},
    );
    return ok({ programmeId });
  });
}

/** The commands staff give to a programme as a whole or to its open duty. */
export type ProgrammeCommand = Extract<
  Command,
  { type: "claim" | "release" | "send_back" | "start" | "cancel" | "finish" }
>;

/** Who may: lib/domain/workflow/rights.ts */
export async function actOnProgramme(
  ctx: StaffContext,
  { programmeId, command }: { programmeId: string; command: ProgrammeCommand },
) {
  if (command.type !== "finish") return act(ctx, { programmeId }, command);
  const prepare = async (tx: Tx, programme: ProgrammeRun) => {
    const settled = await settledWith(tx, programme, command.settles ?? [], ctx.clock());
    return settled.ok ? ok({ command: { ...command, settles: settled.value } }) : settled;
  };
  return act(ctx, { programmeId }, { type: "finish", prepare });
}

/** What only the officer does, made under the lock. */
async function actAsOfficer(
  ctx: StaffContext,
  programmeId: string,
  type: Command["type"],
  make: (tx: Tx, programme: ProgrammeRun) => Promise<Result<Command, CaseRefusal>>,
) {
  const prepare = async (tx: Tx, programme: ProgrammeRun) => {
    if (!canManageProgramme(ctx.actor, programme.definition)) return refused("no_right");
    const made = await make(tx, programme);
    return made.ok ? ok({ command: made.value }) : made;
  };
  return act(ctx, { programmeId }, { type, prepare });
}

function isOver({ state: { status } }: ProgrammeRun) {
  return status === "finished" || status === "cancelled";
}

/** Nobody can be invited to yesterday. */
/** Somebody who sits there was written down as present on that day: it was a day of the class, whatever the plan says since. */
async function wasHeldOn(tx: Tx, programmeId: string, day: string): Promise<boolean> {
  const [held] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM seat s JOIN application a ON a.id = s.application_id JOIN history_event h ON h.run_id = a.run_id
    WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL AND h.type = 'attendance_recorded'
      AND h.at >= s.gathered_at AND h.payload @> ${JSON.stringify({ day, present: true })}::jsonb LIMIT 1`;
  return held !== undefined;
}

function isPast(ctx: StaffContext, day: string) {
  return day < witaDate(ctx.clock());
}

function audit(tx: Tx, ctx: StaffContext, subjectId: string, action: Act, detail: AuditDetail) {
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
