import type { DutyRole, Role } from "../roles";
import type { Actor, RefusalCode } from "./command";
import type { Definition, Scope } from "./definition";
import type { PassedOver } from "./passing-over";
import type { ReceivedBefore } from "./received-before";
import type { Seat, State } from "./state";

/**
 * What both `available` and `decide` ask: may this actor give this command now,
 * to this target? One table for both, so that a button and the server agree.
 */
export type Situation = Options & { definition: Definition; state: State; actor: Actor };

/** The world around the run; everything may be left out. */
export type Options = {
  /**
   * The programme an application is seated in, or (for gather) is to join. Give
   * both, in that order, when it comes from a cancelled one: only the programme's
   * own history shows that the first seat no longer counts.
   */
  seat?: Seat | readonly Seat[] | undefined;
  /** For assign: the roles that the assignee holds today (left out: not asked). */
  assigneeRoles?: readonly Role[] | undefined;
  /** The admin setting that lets people review their own work (rule 4). */
  allowOwnWork?: boolean | undefined;
  /** Calendar days within which the applicant may object to a rejection (default: the usual term). */
  objectionDays?: number | undefined;
  /** Seats of the programme without an outcome, for finish (default 0). */
  openOutcomes?: number | undefined;
  /** Seats of the programme whose applicant has been told an outcome, for cancel and reschedule (default 0). */
  outcomesGiven?: number | undefined;
  /** Seats of the programme that are held, for start (default: enough). */
  seatsTaken?: number | undefined;
  /** For gather: the reference of another application by which the same person sits in that programme (rule 11). */
  seatedAs?: string | undefined;
  /** For gather: who stands before this one in the line and is not gathered with them (rule 11; left out: nobody). */
  passedOver?: PassedOver | undefined;
  /** By which cases the person has the same material aid already (rule 18; left out: none). */
  receivedBefore?: ReceivedBefore | undefined;
  /** The service of the application; a programme takes only those of its own (`Seat.service`). */
  service?: string | undefined;
  /** Free seats of the programme, for gather and substitute (default: enough). */
  seatsFree?: number | undefined;
  /** The application's own id, by which a programme's `substituted` event knows it; for gather. */
  applicationId?: string | undefined;
  /** The moment, for rules that depend on dates; when it is left out they allow everything. */
  now?: Date | undefined;
  /** The kind of run, when its history is still empty and the definition holds both scopes. */
  scope?: Scope | undefined;
};

export type Target = { duty?: string; to?: string; requirement?: string; programmeId?: string };
export type Denial = { code: RefusalCode; items?: string[] };
export type Rule = (situation: Situation, target: Target) => Denial | null;

export function denied(code: RefusalCode, ...items: string[]): Denial {
  return items.length > 0 ? { code, items } : { code };
}

export function isApplicant(actor: Actor): boolean {
  return actor.id === "pemohon" && !("roles" in actor);
}

export function isSystem(actor: Actor): boolean {
  return actor.id === "system" && "job" in actor;
}

export function hasRole(actor: Actor, role: DutyRole | null): boolean {
  return role !== null && "roles" in actor && actor.roles.includes(role as Role);
}

export function hasAnyRole(actor: Actor, roles: readonly DutyRole[]): boolean {
  return roles.some((role) => hasRole(actor, role));
}

export function seatsOf(seat: Options["seat"]): readonly Seat[] {
  if (seat === undefined) return [];
  return "programmeId" in seat ? [seat] : seat;
}

/** The programme to be joined: the one named, else the last one given. */
export function programmeToJoin({ seat }: Situation, programmeId?: string): Seat | undefined {
  return seatsOf(seat).findLast((candidate) => programmeId === undefined || candidate.programmeId === programmeId);
}
