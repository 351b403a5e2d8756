import "server-only";
import type { Message } from "@/lib/domain/notice";
import { informedMessages } from "../words/informed";
import type { Due, EffectContext } from "./handler";
import { listInformed } from "./role-holders";

/** A row has ended: a notice for everybody whose role is to be informed of it. */
export async function informRoles({ tx, ctx }: EffectContext, dues: Due<"inform">[]): Promise<Message[]> {
  const roles = [...new Set(dues.flatMap(({ effect }) => effect.roles))];
  const staff = await listInformed(tx, roles, ctx.clock());
  return dues.flatMap(({ of: { run, events, at }, effect }) =>
    informedMessages({ run, seq: events.at(-1)?.seq ?? 0, at }, effect, staff),
  );
}
