import { type EntryKind, RECORD_ENTRIES } from "@/lib/domain/programmes";
import { heldRecords } from "@/lib/domain/record-rights";
import type { Role } from "@/lib/domain/roles";
import type { Definition, State } from "@/lib/domain/workflow";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";

type Staff = { id: string; roles: readonly Role[] };
type Programme = { definition: Definition; state: Pick<State, "status" | "open" | "owed"> };

/** The holder of the duty that writes such lines down; before the start also the officer who prepares the programme. */
export function canWriteEntry(actor: Staff, programme: Programme, kind: EntryKind): boolean {
  const { status } = programme.state;
  if ((status === "draft" || status === "open") && canManageProgramme(actor, programme.definition)) return true;
  return heldRecords(actor, programme).some((record) =>
    RECORD_ENTRIES[record].some((candidate) => candidate.kind === kind),
  );
}
