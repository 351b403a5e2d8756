import { type Audience, except, OUTSIDE, STAFF } from "../audience";
import type { Subject } from "../office/stages";
import type { Expectation } from "./words";

/** Classes. Whose first duty it is: they make a class, open it, gather and start it. */
export const OFFICER: readonly Audience[] = ["pelaksana", "colleague"];
/** Duties of the class that come later, and the auditor, who reads. */
export const LATER: readonly Audience[] = ["jafung", "kabid", "sekretaris", "kadis"];
export const SEE: readonly Audience[] = [...OFFICER, ...LATER, "auditor"];
/** No duty in that SOP: for them the class is not there. */
export const BLIND: readonly Audience[] = except(STAFF, ...SEE);

/** Proposals and events of SOP 1: made by Seksi, later duties as above, and nothing for Pelaksana. */
export const SEE_PROPOSAL: readonly Audience[] = ["seksi", ...LATER, "auditor"];
export const BLIND_TO_PROPOSAL: readonly Audience[] = except(STAFF, ...SEE_PROPOSAL);

/** An event has no duty for the Sekretaris. */
export const SEE_EVENT: readonly Audience[] = except(SEE_PROPOSAL, "sekretaris");

export const REASON = "Alasan yang cukup panjang untuk dibaca.";
export const of = ({ id }: Subject) => ({ programmeId: id });
/** The same, from an edit form that is open. */
export const seen = ({ id, version }: Subject) => ({ programmeId: id, version });
export const onDuty = ({ id, duty }: Subject) => ({ programmeId: id, duty });
export const withPerson = ({ id, applicationId }: Subject) => ({ programmeId: id, applicationId });

/** Some of those who see a class get something else than the others, who get `rest`. */
export function ofClass(some: Expectation, rest: keyof Expectation): Expectation {
  return among(SEE, some, rest);
}

export function ofProposal(some: Expectation, rest: keyof Expectation): Expectation {
  return among(SEE_PROPOSAL, some, rest);
}

export function ofEvent(some: Expectation, rest: keyof Expectation): Expectation {
  return among(SEE_EVENT, some, rest);
}

function among(see: readonly Audience[], some: Expectation, rest: keyof Expectation): Expectation {
  const others = except(see, ...Object.values(some).flat());
  const blind = except(STAFF, ...see);
  if (rest === "not_found") return { ...some, not_found: [...others, ...blind], signed_out: OUTSIDE };
  return { ...some, [rest]: others, not_found: [...(some.not_found ?? []), ...blind], signed_out: OUTSIDE };
}
