import "server-only";
import type { Definition, Effect, Event } from "@/lib/domain/workflow";
import { dutiesIn } from "@/lib/domain/workflow/placed-duties";

type Tell = Extract<Effect, { type: "tell_applicant" }>;
/** What says more than "a step has ended", whatever the step was. */
const SAYS_MORE: ReadonlySet<Tell["about"]> = new Set(["your_turn", "completed", "waiting_programme", "outcome"]);

/**
 * A case writes to its applicant only what changes something for them. A step that has ended is left out where a
 * message of the same write says more, where it was their own, and where it ends nothing they wait for; whoever
 * has just pressed the button sees their next step on the page.
 */
export function isWorthTelling(
  { effects, events, definition }: { effects: readonly Effect[]; events: readonly Event[]; definition: Definition },
  tell: Tell,
): boolean {
  if (tell.about === "your_turn") return events.at(-1)?.actor !== "pemohon";
  if (tell.about !== "row_done") return true;
  if (effects.some((effect) => effect.type === "tell_applicant" && SAYS_MORE.has(effect.about))) return false;
  const duties = dutiesIn(definition, "application").filter((duty) => duty.row.no === tell.row);
  return duties.some((duty) => duty.role !== "pemohon");
}
