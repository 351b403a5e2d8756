import "server-only";
import { act } from "@/lib/cases/act";
import type { StaffContext } from "@/lib/platform/context";
import type { OnDuty, SendBack } from "./duty.schema";

/** What staff do with a duty of any run, a case's or a programme's. Who may: lib/domain/workflow/rights.ts */
export async function claimDuty(ctx: StaffContext, { run, duty }: OnDuty) {
  return act(ctx, run, { type: "claim", duty });
}

/** The duty is free again for everybody with its role. */
export async function releaseDuty(ctx: StaffContext, { run, duty }: OnDuty) {
  return act(ctx, run, { type: "release", duty });
}

/** Sends the run back to an earlier duty; everything after that is done again as a new round (rule 3). */
export async function sendDutyBack(ctx: StaffContext, { run, ...back }: SendBack) {
  return act(ctx, run, { type: "send_back", ...back });
}
