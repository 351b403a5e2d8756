import "server-only";
import { randomUUID } from "node:crypto";
import type { Context, ContextActor } from "./types";

/** For the gates of this folder alone: whoever calls it vouches for the actor. */
export function makeContext<A extends ContextActor>(actor: A, clock: () => Date = () => new Date()): Context<A> {
  return Object.freeze({ actor, requestId: randomUUID(), clock }) as Context<A>;
}
