import { kindsNumberedBy } from "./letters/kinds";
import { type RecordKind, recordIn } from "./programmes";
import type { Role } from "./roles";
import { type Definition, dutiesIn, programmeRoles, type State } from "./workflow";

type Staff = { id: string; roles: readonly Role[] };
type Programme = { definition: Definition; state: Pick<State, "open" | "owed"> };
/** `handsAgain`: a letter was renewed, and the new one is handed over in place of the old one. */
type WithLetters = Programme & { handsAgain: boolean };

/**
 * What the duty writes down; null: nothing but a note. Where its version does not say that it numbers a paper, it does so
 * only if the portal has such a paper of the service: nobody is suddenly asked to type a number.
 */
export function recordOfDuty(
  { definition, serviceSlug }: { definition: Definition; serviceSlug: string },
  duty: string,
): RecordKind | null {
  const placed = placedIn(definition, duty);
  const record = placed ? recordIn(placed.row, placed) : null;
  return placed?.record !== undefined || kindsNumberedBy(record, serviceSlug).length > 0 ? record : null;
}

/** The records of the duties that somebody holds in a programme. */
export function heldRecords(actor: Staff, { definition, state }: Programme): RecordKind[] {
  return state.open.flatMap((open) => {
    const placed = open.heldBy === actor.id ? placedIn(definition, open.duty) : undefined;
    return (placed && recordIn(placed.row, placed)) ?? [];
  });
}

function placedIn(definition: Definition, duty: string) {
  return dutiesIn(definition, "programme").find(({ id }) => id === duty);
}

/**
 * The holder of that duty, or the officer as long as a substitute owes such a paper or a renewed one is to be handed over. Whoever hands letters over also puts
 * on the list who took a seat after it was made.
 */
export function canRecordLetters(actor: Staff, programme: WithLetters, record: "letters" | "deliveries"): boolean {
  if (heldRecords(actor, programme).some((held) => held === record || held === "deliveries")) return true;
  const owes = programme.state.owed.some(({ kind, settled }) => OWED[record].includes(kind) && !settled);
  return (
    (owes || (record === "deliveries" && programme.handsAgain)) &&
    actor.roles.some((role) => role === programmeRoles(programme.definition).officer)
  );
}

type Owed = State["owed"][number]["kind"];

/** What is handed over stands in the list of letters first, though its number is there already. */
const OWED: Record<"letters" | "deliveries", Owed[]> = { letters: ["letter", "delivery"], deliveries: ["delivery"] };
