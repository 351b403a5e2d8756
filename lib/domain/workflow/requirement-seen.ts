import type { RequirementKey } from "./definition";
import type { Event } from "./history";

/** Which event handed this requirement in, or decided it, last: what a page shows of it is that; 0: nothing yet. */
export function requirementSeen(history: readonly Event[], key: RequirementKey): number {
  return history.findLast((event) => concerns(event, key))?.seq ?? 0;
}

function concerns(event: Event, key: RequirementKey): boolean {
  if (event.type === "requirement_decided") return event.requirement === key;
  if (event.type !== "submitted" && event.type !== "resubmitted") return false;
  return [...event.given, ...(event.atOffice ?? [])].includes(key);
}
