import type { Role } from "@/lib/domain/roles";
import { type Definition, programmeRoles } from "./";
import { canSeeCase } from "./access";

type Staff = { roles: readonly Role[] };

/** Every role that has a duty in the programme's SOP, or is told of it; the auditor reads. */
export function canSeeProgramme(actor: Staff, definition: Definition): boolean {
  return canSeeCase(actor, definition);
}

/** Outcomes: the officer and the role of the last duty (rule 5); of whom, the engine asks for each case. */
export function canRecordOutcomes(actor: Staff, definition: Definition): boolean {
  const { recorders } = programmeRoles(definition);
  return recorders.some((recorder) => actor.roles.some((role) => role === recorder));
}

/** Create, edit, open, gather, start: the role of the first programme duty (rule 5). */
export function canManageProgramme(actor: Staff, definition: Definition): boolean {
  const { officer } = programmeRoles(definition);
  return actor.roles.some((role) => role === officer);
}
