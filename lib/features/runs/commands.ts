import "server-only";
import { ok } from "@/lib/domain/result";
import type { Command } from "@/lib/domain/workflow";
import { canActOnCase } from "@/lib/features/applications/policy";
import { applyCommand, lockApplication } from "@/lib/features/applications/store";
import type { StaffContext } from "@/lib/platform/context";
import { refused } from "@/lib/platform/refusal";
import { transaction } from "@/lib/platform/transaction";

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
    return ok({ reference: run.reference, status: done.state.status });
  });
}

/** What the audit may say of it: keys and decisions, never a reason (it may quote an answer). */
function detailOf(command: StaffCommand): Record<string, unknown> {
  if (command.type === "decide_requirement") return { requirement: command.requirement, decision: command.decision };
  if (command.type === "send_back") return { to: command.to };
  if (command.type === "return_to_applicant") return { items: command.items.map((item) => item.key) };
  return {};
}
