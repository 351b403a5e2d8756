import { type Role, SOP_ROLES, type SopRole } from "./roles";
import type { Definition } from "./workflow";

/** Roles with duties in these SOPs that none of these people acts in: a case that reaches one waits there. */
export function unfilledRoles(
  definitions: readonly Pick<Definition, "rows">[],
  staff: readonly { roles: readonly Role[] }[],
): SopRole[] {
  const filled = new Set<string>(staff.flatMap(({ roles }) => roles));
  const duties = definitions.flatMap(({ rows }) => rows.flatMap((row) => row.duties));
  const needed = new Set<string>(duties.map(({ role }) => role));
  return SOP_ROLES.filter((role) => needed.has(role) && !filled.has(role));
}
