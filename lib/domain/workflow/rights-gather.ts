import { APPLICANT } from "../roles";
import { witaDate } from "../working-time";
import type { Definition, Duty } from "./definition";
import { fold } from "./fold";
import { dutiesIn, programmeRoles } from "./placed-duties";
import { secondAidDenial } from "./second-aid";
import { type Denial, denied, hasRole, isSystem, programmeToJoin, type Situation, type Target } from "./situation";
import type { Seat } from "./state";

/**
 * A seat is taken (rules 1, 5, 8). `seat` in the situation is the programme to
 * join; without it only the actor's right and the application's state are asked.
 */
export function gatherRule(s: Situation, target: Target): Denial | null {
  const { state, actor } = s;
  const seat = programmeToJoin(s, target.programmeId);
  if (state.status === "in_progress" && state.seat) return denied("already_seated");
  if (state.status !== "waiting_programme") return denied("wrong_state");
  if (state.seat) return denied("already_seated");
  const officer = programmeRoles(seat?.definition ?? s.definition).officer;
  if (!isSystem(actor) && !hasRole(actor, officer)) return denied("no_right");
  if (!seat) return target.programmeId === undefined ? null : denied("no_seat");
  return programmeDenies(s, seat) ?? asksMore(s, seat.definition);
}

function programmeDenies(s: Situation, seat: Seat): Denial | null {
  if (seat.definition.sop !== s.definition.sop) return denied("other_run");
  if (s.service !== undefined && seat.service !== undefined && s.service !== seat.service)
    return denied("other_service");
  const programme = fold(seat.definition, seat.history);
  if (programme.status !== "open" && programme.status !== "running") return denied("programme_closed");
  if (s.now && programme.firstDay !== null && witaDate(s.now) >= programme.firstDay) return denied("first_day_reached");
  if (programme.listApproved && !isSubstitute(s, seat)) return denied("list_approved");
  if (s.seatedAs !== undefined) return denied("person_seated", s.seatedAs);
  if (s.seatsFree !== undefined && s.seatsFree <= 0) return denied("programme_full");
  return secondAidDenial(s);
}

/** Named by a `substituted` event later than any seat it gave back there. */
function isSubstitute({ state, applicationId }: Situation, seat: Seat): boolean {
  const left = Math.max(
    0,
    ...state.leftSeats.filter((item) => item.programmeId === seat.programmeId).map((seat) => seat.sequence),
  );
  return seat.history.some(
    (event) => event.type === "substituted" && event.inApplicationId === applicationId && event.seq > left,
  );
}

function asksMore(s: Situation, definition: Definition): Denial | null {
  const { requirements, duties } = missingFor(s, definition);
  const items = [...requirements, ...duties];
  return items.length > 0 ? denied("programme_asks_more", ...items) : null;
}

/**
 * What the programme's version asks that the application has not answered in its own. A duty that another does there, or
 * under another id, is the same work: what the office has verified once is not verified again for the name of its doer.
 */
export function missingFor(
  { definition: own, state }: Pick<Situation, "definition" | "state">,
  definition: Definition,
): { requirements: string[]; duties: string[] } {
  const wanted = [...new Set(definition.rows.flatMap((row) => row.requirements))];
  const asked = dutiesIn(definition, "application");
  const ids = new Set(asked.map(({ id }) => id));
  const did = new Set(state.done.filter((item) => item.undoneBySeq === null).map((item) => item.duty));
  const spare = dutiesIn(own, "application").filter(({ id }) => did.has(id) && !ids.has(id));
  return {
    requirements: wanted.filter((key) => !["accepted", "waived"].includes(state.requirements[key]?.state ?? "missing")),
    duties: asked
      .filter(({ id }) => !did.has(id) && !state.askedDuties.includes(id))
      .filter((duty) => {
        const at = spare.findIndex((one) => isSameWork(one, duty));
        if (at >= 0) spare.splice(at, 1);
        return at < 0;
      })
      .map(({ id }) => id),
  };
}

function isSameWork(one: Duty, other: Duty): boolean {
  return one.verb === other.verb && (one.role === APPLICANT) === (other.role === APPLICANT);
}
