import "server-only";
import type { Actor } from "@/lib/domain/workflow/command";
import { makeContext } from "../caller/make";
import type { Context } from "../caller/types";

export type { CitizenContext, Context, StaffContext } from "../caller/types";
export {
  type CitizenSession,
  citizenContext,
  closeCitizenSession,
  findCitizenContext,
  findCitizenContextOf,
  keepCitizenSession,
  openCitizenSession,
  writeCitizenSession,
} from "./citizen";
export { findStaffContext, requireStaff, staffContext } from "./staff";

/** Anybody, proved to be nobody in particular. */
export function publicContext(): Context<{ kind: "public" }> {
  return makeContext({ kind: "public" });
}

/** Worker, seed and demo; never a request. */
export function systemContext(job: string, clock?: () => Date): Context<{ kind: "system"; job: string }> {
  return makeContext({ kind: "system", job }, clock);
}

/**
 * The actor as the engine knows it. A public visitor counts as the applicant because
 * `submit` is theirs; commands on a case that exists must ask for a citizen first.
 */
export function toEngineActor(ctx: Context): Actor {
  const { actor } = ctx;
  if (actor.kind === "staff") return { id: actor.id, roles: actor.roles };
  if (actor.kind === "system") return { id: "system", job: actor.job };
  return { id: "pemohon" };
}
