import { APPLICANT, isSopRole } from "../roles";
import {
  type Definition,
  type Problem,
  type ProblemCode,
  type Row,
  type StandardTime,
  TIME_UNITS,
  VERBS,
} from "./definition";

/**
 * What makes a definition unfit to be published (rule 2). Each problem names its
 * row; an empty list means the engine can walk it from the first duty to the last.
 */
export function checkDefinition(definition: Definition): Problem[] {
  const rows = definition.rows ?? [];
  if (rows.length === 0) return [problem("no_rows", null, "The definition has no row.")];
  return [...rows.flatMap(checkRow), ...checkOrder(rows), ...checkDuties(rows), ...checkRequirements(definition, rows)];
}

function checkRow(row: Row): Problem[] {
  const found: Problem[] = [];
  if (!row.duties?.length) found.push(problem("row_without_duty", row.no, `Row ${row.no} has no duty.`));
  if (!isStandard(row.standard))
    found.push(problem("row_without_standard", row.no, `Row ${row.no} has no standard time.`));
  if (row.verifyStandard !== undefined && !isStandard(row.verifyStandard))
    found.push(problem("row_without_standard", row.no, `Row ${row.no} has no standard time for verifying.`));
  for (const role of row.informed ?? [])
    if (!isSopRole(role))
      found.push(problem("unknown_role", row.no, `Row ${row.no} informs the unknown role "${role}".`));
  return found;
}

function isStandard(standard: Partial<StandardTime> | undefined): boolean {
  const { amount, unit } = standard ?? {};
  return Number.isFinite(amount) && Number(amount) > 0 && TIME_UNITS.some((known) => known === unit);
}

function checkOrder(rows: Row[]): Problem[] {
  return rows
    .filter((row, i) => !Number.isInteger(row.no) || row.no <= (rows[i - 1]?.no ?? 0))
    .map((row) => problem("row_order", row.no, `Row ${row.no} is not a whole number above the row before it.`));
}

function checkDuties(rows: Row[]): Problem[] {
  const found: Problem[] = [];
  const seen = new Set<string>();
  let programmeBegan = false;
  let performed = false;
  for (const row of rows)
    for (const duty of row.duties ?? []) {
      const add = (code: ProblemCode, message: string) =>
        found.push(problem(code, row.no, `Row ${row.no}: ${message}`, duty.id));
      if (!duty.id || seen.has(duty.id)) add("duplicate_duty", `the duty id "${duty.id}" is empty or used twice.`);
      seen.add(duty.id);
      if (duty.role !== APPLICANT && !isSopRole(duty.role)) add("unknown_role", `"${duty.role}" is no role of an SOP.`);
      if (!VERBS.includes(duty.verb)) add("unknown_verb", `"${duty.verb}" is no verb.`);
      if (duty.role === APPLICANT && (duty.verb !== "perform" || duty.scope !== "application"))
        add("applicant_duty_invalid", "the applicant only performs, and only in their own application.");
      if (duty.scope === "application") {
        if (programmeBegan) add("application_after_programme", "an application duty stands after a programme duty.");
      } else if (duty.scope === "programme") {
        programmeBegan = true;
        if (duty.verb === "perform") performed = true;
        if (REVIEWING.has(duty.verb) && !performed)
          add("nothing_to_review", `nothing is performed before this ${duty.verb}.`);
      } else add("unknown_scope", `"${duty.scope}" is no scope.`);
    }
  return found;
}

export const REVIEWING: ReadonlySet<string> = new Set(["review", "initial", "approve"]);

function checkRequirements(definition: Definition, rows: Row[]): Problem[] {
  const attached = new Set(rows.flatMap((row) => row.requirements ?? []));
  const loose = (definition.requirements ?? []).filter((key) => !attached.has(key));
  const blank = rows.filter((row) => row.requirements?.some((key) => !key?.trim()));
  return [
    ...undecidable(rows),
    ...loose.map((key) => problem("requirement_unattached", null, `The requirement "${key}" is attached to no row.`)),
    ...blank.map((row) =>
      problem("requirement_unattached", row.no, `Row ${row.no} names a requirement without a key.`),
    ),
  ];
}

/**
 * An item that no duty of the office decides would hold up every duty behind it for ever: the office needs an
 * application duty of its own, in the row where the item is asked or before it.
 */
function undecidable(rows: Row[]): Problem[] {
  return rows.flatMap((row, index) => {
    const before = rows.slice(0, index + 1).flatMap(({ duties }) => duties ?? []);
    const isDecided = before.some(({ scope, role }) => scope === "application" && role !== APPLICANT);
    if (isDecided) return [];
    return (row.requirements ?? []).map((key) =>
      problem("requirement_undecidable", row.no, `Row ${row.no} asks for "${key}", and no duty decides it.`),
    );
  });
}

function problem(code: ProblemCode, row: number | null, message: string, duty?: string): Problem {
  return { code, row, message, ...(duty === undefined ? {} : { duty }) };
}
