import "server-only";
import type { Message } from "@/lib/domain/notice";
import type { Effect } from "@/lib/domain/workflow";
import { enqueue } from "@/lib/platform/outbox";
import type { Decided } from "../decision";
import { addSeats } from "./add-seats";
import { freeSeats } from "./free-seats";
import type { Due, EffectContext, EffectType } from "./handler";
import { informRoles } from "./inform-roles";
import { registerBusinesses } from "./register-business";
import { takeSeats } from "./take-seats";
import { tellApplicants } from "./tell-applicants";
import { tellHolders } from "./tell-holders";

type Handler<T extends EffectType> = (world: EffectContext, dues: Due<T>[]) => Promise<Message[]>;

/**
 * What each effect of the engine causes. The compiler completes this table: an effect without a handler does not build.
 * The order counts: seats are freed last, so that who moves up finds everything else of the write done.
 */
const HANDLERS: { [T in EffectType]: Handler<T> } = {
  seat_taken: takeSeats,
  register_business: registerBusinesses,
  tell_applicant: tellApplicants,
  inform: informRoles,
  tell_holder: tellHolders,
  // The queue's rows are part of the shadow (shadows/open-duties); nobody is written to about them yet.
  duty_opened: async () => [],
  seat_freed: freeSeats,
  seats_added: addSeats,
};

/** Does what the decisions owe the world, in their transaction; messages go out through the outbox, all at once. */
export async function carryOut(decided: readonly Decided[], world: EffectContext): Promise<void> {
  const messages: Message[] = [];
  for (const type of Object.keys(HANDLERS) as EffectType[]) messages.push(...(await handle(type, decided, world)));
  await enqueue(world.tx, messages);
}

async function handle<T extends EffectType>(
  type: T,
  decided: readonly Decided[],
  world: EffectContext,
): Promise<Message[]> {
  const dues = decided.flatMap((of) =>
    of.effects
      .filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type)
      .map((effect) => ({ of, effect })),
  );
  return dues.length > 0 ? HANDLERS[type](world, dues) : [];
}
