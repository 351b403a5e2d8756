import { composeDefinition, type RequirementEntry } from "./service-definition";
import type { ServiceKind } from "./services";
import { type WorkCode, workProblems } from "./sop-work-fit";
import { checkDefinition, type Definition, type Problem, type ProblemCode } from "./workflow";

export type ServiceOfSop = {
  slug: string;
  name: string;
  rows: readonly number[];
  requirements: readonly RequirementEntry[];
  /** Left out: nobody knows what it is. */
  kind?: ServiceKind | undefined;
};
/** `service`: the name of the service whose walk the problem is in; null: a row that no service walks. */
export type FitProblem = Omit<Problem, "code"> & { code: ProblemCode | WorkCode; service: string | null };

/**
 * Rule 2 counts in the rows of each service, not over the whole SOP: three services of one
 * SOP each go from application to programme. What a service asks for must hang on a row it walks.
 */
export function fitProblems(definition: Definition, services: readonly ServiceOfSop[]): FitProblem[] {
  const found = services.flatMap((service): FitProblem[] => {
    const composed = composeDefinition(definition, service);
    const lost = service.requirements.filter(
      (entry) => entry.required && !composed.rows.some((row) => row.no === entry.row),
    );
    return [
      ...checkDefinition(composed),
      ...workProblems(composed, service.kind),
      ...lost.map(
        (entry): Problem => ({
          code: "requirement_unattached",
          row: entry.row,
          message: `The requirement "${entry.key}" hangs on row ${entry.row}, which is gone.`,
        }),
      ),
    ].map((problem) => ({ ...problem, service: service.name }));
  });
  const spare = unwalkedRows(definition, services);
  const rest = spare.length > 0 ? checkDefinition({ ...definition, rows: spare }) : [];
  return [...found, ...rest.map((problem): FitProblem => ({ ...problem, service: null })), ...sameIds(definition)];
}

/** Rows that would be printed but never run. */
export function unwalkedRows(definition: Definition, services: readonly ServiceOfSop[]) {
  return definition.rows.filter((row) => !services.some((service) => service.rows.includes(row.no)));
}

/** The rows a service walks in a new version: where it walked the whole SOP, it goes on doing so. */
export function rowsInNewVersion(service: ServiceOfSop, before: Definition | null, after: Definition): number[] {
  const whole = before?.rows.every((row) => service.rows.includes(row.no)) ?? false;
  return whole
    ? [...new Set([...service.rows, ...after.rows.map((row) => row.no)])].sort((a, b) => a - b)
    : [...service.rows];
}

/** Duty ids are unique in the whole SOP, also where no one service walks both rows. */
function sameIds(definition: Definition): FitProblem[] {
  const seen = new Map<string, number>();
  return definition.rows.flatMap((row) =>
    row.duties.flatMap((duty): FitProblem[] => {
      const other = seen.get(duty.id);
      seen.set(duty.id, row.no);
      if (other === undefined || other === row.no) return [];
      const message = `The duty id "${duty.id}" stands in row ${other} already.`;
      return [{ code: "duplicate_duty", row: row.no, duty: duty.id, message, service: null }];
    }),
  );
}
