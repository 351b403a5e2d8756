import { isRecordKind, type RecordKind } from "./programmes/records";
import { APPLICANT } from "./roles";
import type { ServiceKind } from "./services";
import { type Definition, type Duty, dutiesIn, type PlacedDuty } from "./workflow";

export const WORK_CODES = [
  "nobody_verifies",
  "programme_missing",
  "programme_unwanted",
  "record_misplaced",
  "record_twice",
  "record_before",
] as const;
export type WorkCode = (typeof WORK_CODES)[number];
export type WorkProblem = { code: WorkCode; row: number | null; duty?: string; message: string };

/**
 * What the engine would walk and the portal could not: a case that nobody may reject or look at again, a gathering for
 * which no programme can be made, a record for which no page takes what it asks for. `definition` is the walk of one
 * service; `kind` undefined: nobody knows what it is.
 */
export function workProblems(definition: Definition, kind: ServiceKind | undefined): WorkProblem[] {
  if (definition.rows.length === 0) return [];
  const own = dutiesIn(definition, "application");
  const shared = dutiesIn(definition, "programme");
  const found: WorkProblem[] = [];
  if (!own.some(({ verb, role }) => verb === "verify" && role !== APPLICANT))
    found.push({ code: "nobody_verifies", row: null, message: "No duty of the office verifies the application." });
  if (kind === "single") found.push(...shared.map((duty) => atDuty("programme_unwanted", duty)));
  else if (kind !== undefined && !shared.some(({ verb }) => verb === "perform"))
    found.push({ code: "programme_missing", row: null, message: "No duty performs anything in a programme." });
  return [...found, ...recordProblems([...own, ...shared], kind)];
}

/** What must have been written down before; without it the duty behind could never end. */
const NEEDS: Partial<Record<RecordKind, RecordKind>> = {
  decree: "committee",
  letters_signed: "letters",
  deliveries: "letters",
  proposal_signed: "proposal",
  schedule_signed: "schedule",
};

function recordProblems(duties: readonly PlacedDuty[], kind: ServiceKind | undefined): WorkProblem[] {
  const seen = new Set<string>();
  return duties.flatMap((duty): WorkProblem[] => {
    const { record } = duty;
    if (record === undefined || (record !== "nib" && !isRecordKind(record))) return [];
    const needed = isRecordKind(record) ? NEEDS[record] : undefined;
    const isLost = needed !== undefined && !seen.has(needed);
    const isAgain = seen.has(record);
    seen.add(record);
    if (!takesRecord(duty, kind)) return [atDuty("record_misplaced", duty)];
    if (isAgain) return [atDuty("record_twice", duty)];
    return isLost ? [atDuty("record_before", duty)] : [];
  });
}

/** A NIB is one person's, and the office's to write down; only a class has days on which people come. */
function takesRecord({ record, role, scope }: Duty, kind: ServiceKind | undefined): boolean {
  if (record === "nib") return scope === "application" && role !== APPLICANT;
  if (scope !== "programme") return false;
  return record !== "attendance" || kind === undefined || kind === "training";
}

function atDuty(code: WorkCode, { id, row, record }: PlacedDuty): WorkProblem {
  return { code, row: row.no, duty: id, message: `The duty "${id}" cannot be done so${record ? ` (${record})` : ""}.` };
}

/** What the duties of a walk write down, each once. */
export function recordsOf({ rows }: Pick<Definition, "rows">): string[] {
  return [...new Set(rows.flatMap(({ duties }) => duties.flatMap(({ record }) => record ?? [])))];
}
