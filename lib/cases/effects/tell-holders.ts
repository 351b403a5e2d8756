import "server-only";
import type { Message } from "@/lib/domain/notice";
import { holderMessage } from "../words/holder";
import type { Due, EffectContext } from "./handler";

/** Somebody has a duty that another gave them, or has lost one to another: both are told by name. */
export async function tellHolders({ tx, ctx }: EffectContext, dues: Due<"tell_holder">[]): Promise<Message[]> {
  const staff = await tx.staff.findMany({
    where: { id: { in: dues.flatMap(({ of: { events }, effect }) => [effect.staffId, ...assigneesIn(events)]) } },
    select: { id: true, name: true, email: true, mailNotices: true, active: true },
  });
  const by = ctx.actor.kind === "staff" ? ctx.actor.name : "Portal";
  return dues.flatMap(({ of: { run, events, at }, effect }) => {
    const to = staff.find(({ id }) => id === effect.staffId);
    const event = events.at(-1);
    if (!to?.active || !event) return [];
    const nameOf = (id: string) => staff.find((person) => person.id === id)?.name ?? "petugas lain";
    const words = holderMessage({ run, event, by, nameOf }, effect);
    const { id: staffId, email, mailNotices: wantsMail } = to;
    const key = `${run.id}:${event.seq}:holder:${staffId}`;
    return [{ ...words, key, to: { kind: "staff", staffId, email, wantsMail }, kind: "new_duty", runId: run.id, at }];
  });
}

function assigneesIn(events: readonly { type: string }[]): string[] {
  return events.flatMap((event) => ("assignee" in event && typeof event.assignee === "string" ? [event.assignee] : []));
}
