import "server-only";
import { act, type CaseRefusal } from "@/lib/cases/act";
import { ok, type Refused } from "@/lib/domain/result";
import type { RunKey } from "@/lib/domain/run-address";
import type { StaffContext } from "@/lib/platform/context";
import type { AssignMany } from "./sharing.schema";

export type Shared = { given: number; refusals: { run: RunKey; refusal: Refused<CaseRefusal> }[] };

/**
 * Several duties to one person, each in a transaction of its own: what was taken in hand meanwhile stays where it is
 * and is named, the others go. Refused as a whole only when nothing could be given.
 */
export async function assignMany(ctx: StaffContext, { pick, assignee, reason }: AssignMany) {
  const refusals: Shared["refusals"] = [];
  for (const { run, duty, from } of pick) {
    const answer = await act(ctx, run, { type: "assign", duty, assignee, from, reason });
    if (!answer.ok) refusals.push({ run, refusal: answer });
  }
  const [first] = refusals;
  const given = pick.length - refusals.length;
  return given === 0 && first ? first.refusal : ok<Shared>({ given, refusals });
}
