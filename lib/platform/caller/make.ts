import "server-only";
import { randomUUID } from "node:crypto";
import type { Context, ContextActor } from "./types";

/** Only the gates of ../context and the sessions of ../auth call it: the caller vouches for the actor. */
export function makeContext<A extends ContextActor>(actor: A, clock: () => Date = () => new Date()): Context<A> {
  return Object.freeze({ actor, requestId: randomUUID(), clock }) as Context<A>;
}
