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
 * Nothing is left to decide up to this row but papers that the applicant has said to bring: it is their turn to come,
 * and no time of the office's.
 */
export function waitsForPapers(state: Pick<State, "requirements">, row: number): boolean {
  const undecided = undecidedUpTo(state, row).map((key) => state.requirements[key]);
  return undecided.length > 0 && undecided.every((item) => item?.atOffice === true && item.state === "missing");
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
  if (role !== APPLICANT) return [role];
  if (itemsToDecide(state).length === 0) return [];
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
