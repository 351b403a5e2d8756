import "server-only";
import type { Role, StandsIn } from "@/lib/domain/roles";

export type StaffActor = {
  kind: "staff";
  id: string;
  name: string;
  roles: Role[];
  /** Those of them in which they stand in for somebody (Plt., Plh., a.n.). */
  standsIn?: StandsIn;
  sessionId: string;
  /** Without roles until then: the password came by a link that was in an admin's hands. */
  restsUntil?: Date;
};
export type CitizenActor = { kind: "citizen"; applicationId: string };
export type ContextActor = StaffActor | CitizenActor | { kind: "public" } | { kind: "system"; job: string };

declare const proven: unique symbol;

/** Who asks, as a gate has proved it (law 1). Every query and command takes it first and trusts it. */
export type Context<A extends ContextActor = ContextActor> = {
  readonly [proven]: true;
  readonly actor: A;
  readonly requestId: string;
  clock(): Date;
};

export type StaffContext = Context<StaffActor>;
export type CitizenContext = Context<CitizenActor>;
