import { APPLICANT } from "../roles";
import type { Calendar } from "../working-time";
import { rowDueAt } from "./clock";
import type { Effect } from "./command";
import { currentDuties } from "./current-duties";
import { itemsToDecide } from "./deciding";
import type { Definition } from "./definition";
import type { Event } from "./history";
import { informedBy } from "./placed-duties";
import type { State } from "./state";

/** What the world must do because `event` led from `before` to `after`. */
export function effectsOf(
  definition: Definition,
  before: State,
  after: State,
  event: Event,
  calendar: Calendar,
): Effect[] {
  return [
    ...ofEvent(event, before),
    ...ofHolder(event),
    ...ofWithdrawal(event, before),
    ...ofTime(event, after),
    ...ofQuota(before, after),
    ...ofRows(definition, before, after),
    ...ofStatus(before, after),
    ...ofDuties(definition, before, after, event.at, calendar),
  ];
}

const TOLD: Partial<Record<Event["type"], Extract<Effect, { type: "tell_applicant" }>["about"]>> = {
  submitted: "submitted",
  recalled: "recalled",
  withdrawn: "withdrawn",
  answers_corrected: "answers_corrected",
  returned: "returned",
  rejected: "rejected",
  rejection_reopened: "rejection_reopened",
  gathered: "gathered",
  released_from_programme: "released",
  outcome_recorded: "outcome",
  rescheduled: "rescheduled",
  cancelled: "cancelled",
  extended: "extended",
  paused: "paused",
  finished: "completed",
};

function ofEvent(event: Event, before: State): Effect[] {
  const about = TOLD[event.type];
  const row = event.type === "extended" || event.type === "paused" ? { row: event.row } : {};
  const effects: Effect[] = about ? [{ type: "tell_applicant", about, ...row }] : [];
  if (isReceived(event, before)) effects.push({ type: "tell_applicant", about: "received" });
  if (event.type === "gathered") effects.push({ type: "seat_taken", programmeId: event.programmeId });
  const ends = event.type === "released_from_programme" || event.type === "withdrawn" || event.type === "rejected";
  if (ends && before.seat) effects.push({ type: "seat_freed", programmeId: before.seat.programmeId });
  return effects;
}

/** Whoever gives a duty to themselves knows of it. */
function ofHolder(event: Event): Effect[] {
  if (event.type !== "taken_over" && event.type !== "assigned") return [];
  const { actor, duty, from } = event;
  const lost = from !== undefined && from !== actor ? [from] : [];
  const given = event.type === "assigned" && event.assignee !== actor ? [event.assignee] : [];
  return [
    ...lost.map((staffId): Effect => ({ type: "tell_holder", staffId, about: "passed_on", duty })),
    ...given.map((staffId): Effect => ({ type: "tell_holder", staffId, about: "assigned", duty })),
  ];
}

/** What the applicant gives up vanishes from somebody's hands, who hears why. */
function ofWithdrawal(event: Event, before: State): Effect[] {
  if (event.type !== "withdrawn") return [];
  return currentDuties(before).flatMap(({ heldBy, duty }): Effect[] =>
    heldBy ? [{ type: "tell_holder", staffId: heldBy, about: "withdrawn", duty }] : [],
  );
}

/** Whoever has the duty in hand hears that there is more time, that it stands still, and that it goes on. */
function ofTime(event: Event, after: State): Effect[] {
  const { type: about, actor } = event;
  if (about !== "extended" && about !== "paused" && about !== "resumed") return [];
  const { duty } = event;
  const heldBy = currentDuties(after).find((open) => open.duty === duty)?.heldBy;
  return heldBy && heldBy !== actor ? [{ type: "tell_holder", staffId: heldBy, about, duty }] : [];
}

/** A paper that was to be brought has come. */
function isReceived(event: Event, before: State): boolean {
  if (event.type !== "requirement_decided" || event.decision !== "accepted") return false;
  const paper = before.requirements[event.requirement];
  return paper?.atOffice === true && paper.state !== "accepted";
}

/** Seats that nobody could have before; while some were free, they are the officer's to give. */
function ofQuota(before: State, after: State): Effect[] {
  const added = (after.quota ?? 0) - (before.quota ?? 0);
  return before.quota !== null && added > 0 ? [{ type: "seats_added", seats: added }] : [];
}

/** Rows that ended with this event, in this run's scope. */
function ofRows(definition: Definition, before: State, after: State): Effect[] {
  return definition.rows.flatMap(({ no }): Effect[] => {
    if (!after.rowTimes[no]?.endedAt || before.rowTimes[no]?.endedAt) return [];
    const roles = informedBy(definition, after.scope, no);
    const inform: Effect[] = roles.length > 0 ? [{ type: "inform", roles, row: no }] : [];
    return [{ type: "tell_applicant", about: "row_done", row: no }, ...inform];
  });
}

/** Accepted cases feed the register of businesses. */
function ofStatus(before: State, after: State): Effect[] {
  if (after.scope !== "application" || before.status === after.status) return [];
  if (after.status === "completed")
    return [{ type: "tell_applicant", about: "completed" }, { type: "register_business" }];
  if (after.status === "waiting_programme" && !before.seat)
    return [{ type: "tell_applicant", about: "waiting_programme" }, { type: "register_business" }];
  return [];
}

function ofDuties(definition: Definition, before: State, after: State, now: Date, calendar: Calendar): Effect[] {
  const known = new Set(before.open.map((item) => `${item.duty} ${item.round}`));
  const opened = after.open
    .filter((item) => !known.has(`${item.duty} ${item.round}`))
    .map(({ duty, role, row, scope }): Effect => {
      const at = definition.rows.find((candidate) => candidate.no === row);
      return { type: "duty_opened", duty, role, dueAt: at ? rowDueAt(after, at, scope, calendar, now) : null };
    });
  return [...opened, ...ofTurn(before, after)];
}

/** Rule 10: the applicant hears that it is their turn when it is, and not while the office has something to decide first. */
function ofTurn(before: State, after: State): Effect[] {
  const [was, is] = [applicantsDuty(before), applicantsDuty(after)];
  if (!is || (was && was.duty === is.duty && was.round === is.round)) return [];
  return [{ type: "tell_applicant", about: "your_turn", row: is.row }];
}

function applicantsDuty(state: State) {
  return itemsToDecide(state).length > 0 ? undefined : state.open.find(({ role }) => role === APPLICANT);
}
