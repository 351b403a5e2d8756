import "server-only";
import { act } from "@/lib/cases/act";
import type { StaffContext } from "@/lib/platform/context";
import type { AssignDuty, ExtendDuty, OnDuty, PauseDuty, SendBack, TakeOver } from "./duty.schema";

/** What staff do with a duty of any run, a case's or a programme's. Who may: lib/domain/workflow/rights.ts */
export async function claimDuty(ctx: StaffContext, { run, duty }: OnDuty) {
  return act(ctx, run, { type: "claim", duty });
}

/** The duty is free again for everybody with its role. */
export async function releaseDuty(ctx: StaffContext, { run, duty }: OnDuty) {
  return act(ctx, run, { type: "release", duty });
}

/** From a colleague who cannot do it now; they are told, with the reason (rule 13). */
export async function takeOverDuty(ctx: StaffContext, { run, ...taken }: TakeOver) {
  return act(ctx, run, { type: "take_over", ...taken });
}

/** By the role above, to somebody with the duty's role; whoever held it is told as well (rule 13). */
export async function assignDuty(ctx: StaffContext, { run, ...given }: AssignDuty) {
  return act(ctx, run, { type: "assign", ...given });
}

/** More time for the row that is open, by the role above, with a reason that the applicant reads. */
export async function extendDuty(ctx: StaffContext, { run, ...given }: ExtendDuty) {
  return act(ctx, run, { type: "extend", ...given });
}

/** The time of what is open stands still until the end of a day, by the role above, with a reason that the applicant reads. */
export async function pauseDuty(ctx: StaffContext, { run, ...given }: PauseDuty) {
  return act(ctx, run, { type: "pause", ...given });
}

/** Before that day, by whoever may do the duty or the role above. */
export async function resumeDuty(ctx: StaffContext, { run, duty }: OnDuty) {
  return act(ctx, run, { type: "resume", duty });
}

/** Sends the run back to an earlier duty; everything after that is done again as a new round (rule 3). */
export async function sendDutyBack(ctx: StaffContext, { run, ...back }: SendBack) {
  return act(ctx, run, { type: "send_back", ...back });
}
