import type { Definition } from "./definition";
import { dutiesIn, type PlacedDuty } from "./placed-duties";
import type { OpenDuty, State } from "./state";

/** The duty that a queue shows, also while the applicant owes a correction for it. */
export function currentDuties(state: State): OpenDuty[] {
  return state.correction ? [...state.open, state.correction.resume] : state.open;
}

/** What opens when the present duty ends; null when it is the last of this run. */
export function nextDuty(definition: Definition, state: State): PlacedDuty | null {
  const duties = dutiesIn(definition, state.scope);
  const at = duties.findIndex((duty) => duty.id === currentDuties(state)[0]?.duty);
  return at < 0 ? null : (duties[at + 1] ?? null);
}

const CLOSED: ReadonlySet<string> = new Set(["completed", "rejected", "withdrawn", "finished", "cancelled"]);

export function isClosed(status: State["status"]): boolean {
  return CLOSED.has(status);
}
