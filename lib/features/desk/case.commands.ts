import "server-only";
import { applyCommand, lockApplication } from "@/lib/cases/application";
import { recordNib } from "@/lib/cases/effects/record-nib";
import { openAnswers } from "@/lib/cases/intake";
import { readRun } from "@/lib/cases/runs";
import { findSeatToJoin } from "@/lib/cases/seats";
import { moveUp } from "@/lib/cases/waiting-list";
import { ok } from "@/lib/domain/result";
import type { Command } from "@/lib/domain/workflow";
import { canActOnCase, canSeeIdentity } from "@/lib/domain/workflow/access";
import { witaDate } from "@/lib/domain/working-time";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";
import type { AddNote, CompleteNibDuty, ReopenVerification, RevealIdentity } from "./case.schema";

/** The commands staff give to one application, and their names in the audit. */
const AUDIT = {
  claim: "duty.claimed",
  release: "duty.released",
  decide_requirement: "requirement.decided",
  complete_duty: "duty.completed",
  send_back: "duty.sent_back",
  return_to_applicant: "application.returned",
  reject: "application.rejected",
  reopen_verification: "application.verification_reopened",
} as const satisfies Partial<Record<Command["type"], string>>;

export type StaffCommand = Extract<Command, { type: keyof typeof AUDIT }>;

/** Gives one command to the case. What may be done, and by whom: lib/domain/workflow/rights.ts */
export async function actOnCase(ctx: StaffContext, input: { reference: string; command: StaffCommand }) {
  return transaction(ctx, async (tx) => {
    const found = await tx.application.findUnique({ where: { reference: input.reference }, select: { id: true } });
    if (!found) return refused("no_such_case");
    const run = await lockApplication(tx, found.id, input.command.type === "reject" ? "update" : "share");
    if (!canActOnCase(ctx.actor, run.definition)) return refused("no_right");

    const done = await applyCommand(tx, ctx, run, input.command, {
      action: AUDIT[input.command.type],
      detail: detailOf(input.command),
    });
    if (!done.ok) return done;
    if (done.freed) await moveUp(tx, ctx, done.freed);
    return ok({ reference: run.reference, status: done.state.status });
  });
}

/**
 * Waiting → in verification again. With a programme, what its version asks beyond the application's own is named
 * and must be decided before it can be gathered there (rule 1).
 */
export async function reopenVerification(ctx: StaffContext, input: ReopenVerification) {
  return transaction(ctx, async (tx) => {
    const { reference, reason, programmeId } = input;
    const found = await tx.application.findUnique({ where: { reference }, select: { id: true } });
    if (!found) return refused("no_such_case");
    const joining = programmeId ? await findSeatToJoin(tx, programmeId) : null;
    if (programmeId && !joining) return refused("not_found");
    const run = await lockApplication(tx, found.id);
    if (!canActOnCase(ctx.actor, run.definition)) return refused("no_right");
    const asked = joining ? { ...run, seat: [...run.seat, joining] } : run;
    const done = await applyCommand(
      tx,
      ctx,
      asked,
      { type: "reopen_verification", reason },
      { action: AUDIT.reopen_verification, detail: programmeId ? { programmeId } : {} },
    );
    return done.ok ? ok({ reference, status: done.state.status }) : done;
  });
}

/** SOP 3 row 4: the number OSS issued and its file, written down with the end of the duty. */
export async function completeNibDuty(ctx: StaffContext, input: CompleteNibDuty) {
  return transaction(ctx, async (tx) => {
    const found = await tx.application.findUnique({ where: { reference: input.reference }, select: { id: true } });
    if (!found) return refused("no_such_case");
    const run = await lockApplication(tx, found.id);
    if (!canActOnCase(ctx.actor, run.definition)) return refused("no_right");
    const file = await tx.document.findFirst({
      where: { runId: run.id, dutyId: input.duty, kind: "output", supersededAt: null, removedAt: null },
      select: { id: true },
    });
    if (!file) return refused("output_file_missing");
    if (input.issuedOn > witaDate(ctx.clock())) return refused("invalid_date");

    const record = { kind: "nib", nib: input.nib, issuedOn: input.issuedOn };
    const command = {
      type: "complete_duty",
      duty: input.duty,
      record,
      ...(input.note ? { note: input.note } : {}),
    } as const;
    const done = await applyCommand(tx, ctx, run, command, { action: "nib.recorded" });
    if (!done.ok) return done;
    const taken = await recordNib(tx, ctx, {
      applicationId: run.applicationId,
      nib: input.nib,
      issuedOn: input.issuedOn,
    });
    if (!taken.ok) return taken;
    return ok({ reference: run.reference, status: done.state.status });
  });
}

export async function addNote(ctx: StaffContext, input: AddNote) {
  return transaction(ctx, async (tx) => {
    const application = await tx.application.findUnique({
      where: { reference: input.reference },
      select: { id: true, runId: true },
    });
    if (!application) return refused("no_such_case");
    const run = await readRun(tx, application.runId);
    if (!canActOnCase(ctx.actor, run.definition)) return refused("no_right");
    await tx.internalNote.create({
      data: { applicationId: application.id, staffId: ctx.actor.id, body: input.body, createdAt: ctx.clock() },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "note.added",
      subjectType: "application",
      subjectId: application.id,
      reference: input.reference,
    });
    return ok({ reference: input.reference });
  });
}

/** Opens NIK and NPWP once, for a purpose that the audit keeps; nothing is shown before the row is written. */
export async function revealIdentity(ctx: StaffContext, input: RevealIdentity) {
  return transaction(ctx, async (tx) => {
    const application = await tx.application.findUnique({
      where: { reference: input.reference },
      select: { id: true, runId: true },
    });
    if (!application) return refused("no_such_case");
    const run = await readRun(tx, application.runId);
    if (!canSeeIdentity(ctx.actor, run.definition)) return refused("no_right");
    const answers = await openAnswers(tx, application.id);
    await recordAudit(tx, ctx, {
      action: "identity.viewed",
      subjectType: "application",
      subjectId: application.id,
      reference: input.reference,
      detail: { purpose: input.purpose },
    });
    return ok({ nik: answers.identity.nik, npwp: answers.business.npwp ?? null });
  });
}

/** What the audit may say of it: keys and decisions, never a reason (it may quote an answer). */
function detailOf(command: StaffCommand): Record<string, unknown> {
  if (command.type === "decide_requirement") return { requirement: command.requirement, decision: command.decision };
  if (command.type === "send_back") return { to: command.to };
  if (command.type === "return_to_applicant") return { items: command.items.map((item) => item.key) };
  return {};
}
