import { isRecordKind, type RecordKind } from "./programmes";
import type { Role } from "./roles";
import { type Definition, dutiesIn, programmeRoles, type State } from "./workflow";

type Staff = { id: string; roles: readonly Role[] };
type Programme = { definition: Definition; state: Pick<State, "open" | "owed"> };

/** What the duty writes down; null: nothing but a note. */
export function recordOfDuty(programme: Pick<Programme, "definition">, duty: string): RecordKind | null {
  const record = dutiesIn(programme.definition, "programme").find((candidate) => candidate.id === duty)?.record;
  return isRecordKind(record) ? record : null;
}

/** The records of the duties that somebody holds in a programme. */
export function heldRecords(actor: Staff, programme: Programme): RecordKind[] {
  return programme.state.open
    .filter((open) => open.heldBy === actor.id)
    .flatMap((open) => recordOfDuty(programme, open.duty) ?? []);
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
