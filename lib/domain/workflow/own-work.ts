import { REVIEWING } from "./check-definition";
import type { Definition } from "./definition";
import { dutiesIn, type PlacedDuty } from "./placed-duties";
import type { State } from "./state";

/**
 * The duties under review at `duty` that the actor did themselves and that still
 * count (rule 4): verify and perform of the same row before it, or, where the
 * row has none, of the nearest earlier row that has.
 */
export function ownWorkOf(definition: Definition, state: State, duty: string, actor: string): string[] {
  const duties = dutiesIn(definition, state.scope);
  const at = duties.findIndex((candidate) => candidate.id === duty);
  if (!REVIEWING.has(duties[at]?.verb ?? "")) return [];
  const work = duties.slice(0, at).filter((duty: PlacedDuty) => !REVIEWING.has(duty.verb));
  const row = work.at(-1)?.row.no;
  const under = new Set(work.filter((item) => item.row.no === row).map((item) => item.id));
  return state.done
    .filter((done) => done.undoneBySeq === null && done.by === actor && under.has(done.duty))
    .map((done) => done.duty);
}
