import type { RecordKind } from "@/lib/domain/programmes/records";
import { recordIn } from "@/lib/domain/programmes/signed-record";
import type { SopRole } from "@/lib/domain/roles";
import type { Definition } from "@/lib/domain/workflow/definition";

/**
 * Whose name stands under a letter: the role that approves the row in which its record is made. Letters without a
 * record, and rows that nobody approves, are signed by the head of the office.
 */
export function signingRole(definition: Definition | null, record: RecordKind | null): SopRole {
  const row = rowOf(definition, record);
  const approver = row?.duties.findLast((duty) => duty.verb === "approve")?.role;
  return approver === undefined || approver === "pemohon" ? "kadis" : approver;
}

/**
 * Paraf hierarki: whoever initials that row before it is approved, in their order. Letters without a record bear the
 * boxes of the two who stand below the head of the office [usulan].
 */
export function initialingRoles(definition: Definition | null, record: RecordKind | null): SopRole[] {
  const row = rowOf(definition, record);
  if (!row) return ["kabid", "sekretaris"];
  return row.duties.filter((duty) => duty.verb === "initial").flatMap(({ role }) => (role === "pemohon" ? [] : [role]));
}

function rowOf(definition: Definition | null, record: RecordKind | null) {
  return definition?.rows.find((row) => record !== null && row.duties.some((duty) => recordIn(row, duty) === record));
}
