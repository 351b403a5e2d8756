import type { Definition } from "./definition";
import { dutiesIn } from "./placed-duties";
import type { State } from "./state";

/** A duty that writes down the NIB which OSS has issued; from then on the applicant reads it. */
const RESULT = "nib";

/** What the applicant asked for exists and they were told so, also where that row is done once more: there is nothing left to refuse. */
export function isResultTold(definition: Definition, { scope, done }: Pick<State, "scope" | "done">): boolean {
  const issuing = dutiesIn(definition, scope).filter(({ record }) => record === RESULT);
  return issuing.some(({ id }) => done.some(({ duty }) => duty === id));
}
