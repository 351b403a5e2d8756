import { APPLICANT, type DutyRole, type SopRole } from "../roles";
import type { Definition, RequirementKey } from "./definition";
import { dutiesIn, verifyRoles } from "./placed-duties";
import type { OpenDuty, State } from "./state";

/** What is attached to this row or an earlier one and neither accepted nor waived. */
export function undecidedUpTo(state: Pick<State, "requirements">, row: number): RequirementKey[] {
  return Object.entries(state.requirements)
    .filter(([, item]) => item.row !== null && item.row <= row && item.state !== "accepted" && item.state !== "waived")
    .map(([key]) => key);
}

/**
 * Nothing is left to decide up to the open row but papers that the applicant has said to bring: it is their turn to come,
 * and no time of the office's.
 */
export function waitsForPapers({ open: [open], requirements }: Pick<State, "open" | "requirements">): boolean {
  const undecided =
    open && !open.objection ? undecidedUpTo({ requirements }, open.row).map((key) => requirements[key]) : [];
  return undecided.length > 0 && undecided.every((item) => item?.atOffice === true && item.state === "missing");
}

/**
 * The applicant's clock runs although a duty is open: it is their own, with nothing left to decide for it, or it waits for
 * papers that they bring. The clock, the queue and the desk ask here.
 */
export function waitsForApplicant(state: Pick<State, "open" | "requirements">): boolean {
  return isApplicantsOwn(state) || waitsForPapers(state);
}

/** The open duty is the applicant's to do. */
export function isApplicantsOwn(state: Pick<State, "open" | "requirements">): boolean {
  return state.open[0]?.role === APPLICANT && itemsToDecide(state).length === 0;
}

/**
 * Rule 10: while something up to the applicant's own open row is undecided, it is the office's turn, although the open
 * duty is the applicant's. These are the items; empty: nothing of the kind.
 */
export function itemsToDecide({ open, requirements }: Pick<State, "open" | "requirements">): RequirementKey[] {
  const own = open.find(({ role }) => role === APPLICANT);
  return own ? undecidedUpTo({ requirements }, own.row) : [];
}

/** Whose holders may have the duty in hand: its role; of the applicant's own duty whoever decides there (rule 10), else nobody. */
export function rolesInHand(definition: Definition, state: State, { role }: Pick<OpenDuty, "role">): SopRole[] {
  return role === APPLICANT && itemsToDecide(state).length === 0 ? [] : holdingRoles(definition, { role });
}

/** Without one of these roles nobody has the duty in hand, also while it waits for a correction. */
export function holdingRoles(definition: Definition, { role }: Pick<OpenDuty, "role">): SopRole[] {
  if (role !== APPLICANT) return [role];
  const roles = [...deciderRoles(definition), "pelaksana" as const];
  return [...new Set(roles.filter((decider) => decider !== APPLICANT))];
}

/** Who decides then: the verify role; where the SOP has none, the role of its first application duty of the office. */
export function deciderRoles(definition: Definition): DutyRole[] {
  const verifiers = verifyRoles(definition);
  if (verifiers.length > 0) return verifiers;
  const first = dutiesIn(definition, "application").find(({ role }) => role !== APPLICANT);
  return first ? [first.role] : [];
}
