import { type EntryKind, isRecordKind, RECORD_ENTRIES, type RecordKind } from "@/lib/domain/programmes";
import type { Role } from "@/lib/domain/roles";
import { type Definition, dutiesIn, programmeRoles, type State } from "@/lib/domain/workflow";
import { canManageProgramme } from "@/lib/domain/workflow/programme-access";

type Staff = { id: string; roles: readonly Role[] };
type Programme = { definition: Definition; state: Pick<State, "status" | "open" | "owed"> };

/** What the duty writes down; null: nothing but a note. */
export function recordOfDuty(programme: Pick<Programme, "definition">, duty: string): RecordKind | null {
  const record = dutiesIn(programme.definition, "programme").find((candidate) => candidate.id === duty)?.record;
  return isRecordKind(record) ? record : null;
}

/** The holder of the duty that writes such lines down; before the start also the officer who prepares the programme. */
export function canWriteEntry(actor: Staff, programme: Programme, kind: EntryKind): boolean {
  const { status } = programme.state;
  if ((status === "draft" || status === "open") && canManageProgramme(actor, programme.definition)) return true;
  return heldRecords(actor, programme).some((record) =>
    RECORD_ENTRIES[record].some((candidate) => candidate.kind === kind),
  );
}

/** The holder of that duty, or the officer as long as a substitute owes such a paper. */
export function canRecordLetters(
  actor: Staff,
  programme: Programme,
  record: "letters" | "deliveries",
  owed: "letter" | "delivery",
): boolean {
  if (heldRecords(actor, programme).includes(record)) return true;
  const owes = programme.state.owed.some((line) => line.kind === owed && !line.settled);
  return owes && actor.roles.some((role) => role === programmeRoles(programme.definition).officer);
}

function heldRecords(actor: Staff, programme: Programme): RecordKind[] {
  return programme.state.open
    .filter((open) => open.heldBy === actor.id)
    .flatMap((open) => recordOfDuty(programme, open.duty) ?? []);
}
