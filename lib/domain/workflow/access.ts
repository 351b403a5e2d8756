import { APPLICANT, type Role } from "@/lib/domain/roles";
import type { CommandType, Definition } from "./";
import type { OpenDuty } from "./state";

type Staff = { roles: readonly Role[] };

/** Every role that has a duty in the case's SOP, or is told of it, may open the case; the auditor reads. Admin has no duty there. */
export function canSeeCase(actor: Staff, definition: Definition): boolean {
  return rolesThatSee(definition).some((role) => actor.roles.includes(role));
}

export function rolesThatSee(definition: Definition): Role[] {
  return [...rolesOf(definition), "auditor"];
}

/** Only roles with a duty in it; the engine then asks for the very duty. */
export function canActOnCase(actor: Staff, definition: Definition): boolean {
  return dutyRolesOf(definition).some((role) => actor.roles.includes(role));
}

/** What else the same person, phone or business asked for and got: the roles with a duty in the case, and the auditor. */
export function canSeeRelated(actor: Staff, definition: Definition): boolean {
  return canActOnCase(actor, definition) || actor.roles.includes("auditor");
}

/** Commands of the role above, which may have no duty in this SOP itself; the engine asks who may. */
const FROM_ABOVE: ReadonlySet<CommandType> = new Set([
  "reopen_rejection",
  "reject",
  "assign",
  "extend",
  "pause",
  "resume",
]);

/** Who may give such a command at all: the others are told nothing but that they have no right. */
export function canCommandCase(actor: Staff, definition: Definition, type: CommandType): boolean {
  return canActOnCase(actor, definition) || (FROM_ABOVE.has(type) && canSeeCase(actor, definition));
}

/** NIK, NPWP, birth date and papers: only roles that the work of this very case has reached. Never admin or auditor. */
export function canSeeIdentity(actor: Staff, reached: readonly Role[]): boolean {
  return actor.roles.some((role) => reached.includes(role));
}

/**
 * The duty in which the actor checks who the applicant is: a verify duty that they hold, or the applicant's own row for
 * which they decide the papers (rule 10). In it NIK and birth date are shown whole, and the look is kept by the duty. null:
 * whoever may see them otherwise says a purpose first.
 */
export function identityDuty(actor: { id: string }, open: readonly OpenDuty[]): string | null {
  const held = open.filter(({ heldBy, scope }) => heldBy === actor.id && scope === "application");
  return held.find(({ verb, role }) => verb === "verify" || role === APPLICANT)?.duty ?? null;
}

function rolesOf(definition: Definition): Role[] {
  return [...new Set([...dutyRolesOf(definition), ...definition.rows.flatMap((row) => row.informed)])];
}

function dutyRolesOf(definition: Definition): Role[] {
  return [...new Set(definition.rows.flatMap((row) => row.duties.map((duty) => duty.role)))].filter(
    (role): role is Exclude<typeof role, "pemohon"> => role !== "pemohon",
  );
}
