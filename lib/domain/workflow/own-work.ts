import { REVIEWING } from "./check-definition";
import type { Definition, Scope } from "./definition";
import { dutiesIn, type PlacedDuty } from "./placed-duties";
import type { State } from "./state";

/**
 * The duties under review at `duty` that the actor did themselves and that still
 * count (rule 4): verify and perform of the same row before it, or, where the
 * row has none, of the nearest earlier row that has.
 */
export function ownWorkOf(definition: Definition, state: State, duty: string, actor: string): string[] {
  const under = new Set(underReview(dutiesIn(definition, state.scope), duty).map(({ id }) => id));
  return state.done
    .filter((done) => done.undoneBySeq === null && done.by === actor && under.has(done.duty))
    .map((done) => done.duty);
}

function underReview(duties: readonly PlacedDuty[], duty: string): PlacedDuty[] {
  const at = duties.findIndex((candidate) => candidate.id === duty);
  if (!REVIEWING.has(duties[at]?.verb ?? "")) return [];
  const work = duties.slice(0, at).filter(({ verb }) => !REVIEWING.has(verb));
  const row = work.at(-1)?.row.no;
  return work.filter((item) => item.row.no === row);
}

/** Duties in which a role looks at what the same role did: there must be two who hold it, or rule 4 stops the run. */
export function ownRoleReviews(definition: Definition, scope: Scope): PlacedDuty[] {
  const duties = dutiesIn(definition, scope);
  return duties.filter(({ id, role }) => underReview(duties, id).some((work) => work.role === role));
}
