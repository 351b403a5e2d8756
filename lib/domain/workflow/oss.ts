import { waitsForPapers } from "./deciding";
import type { Definition } from "./definition";
import { dutiesIn } from "./placed-duties";
import type { State } from "./state";

/**
 * What is open is done on OSS: every duty of the application until its NIB has been written down, the applicant's own as
 * well. Papers that they bring to the office come without it.
 */
export function needsOss(definition: Definition, state: Pick<State, "open" | "requirements">): boolean {
  const [open] = state.open;
  return open?.scope === "application" && isDutyOnOss(definition, open.duty) && !waitsForPapers(state);
}

/** No SOP but that of the NIB has a duty that writes one down. */
export function isDutyOnOss(definition: Definition, duty: string): boolean {
  const duties = dutiesIn(definition, "application");
  const issued = duties.findIndex(({ record }) => record === "nib");
  return duties.slice(0, issued + 1).some(({ id }) => id === duty);
}
