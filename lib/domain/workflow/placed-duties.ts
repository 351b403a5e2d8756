import { APPLICANT, type DutyRole, type SopRole } from "@/lib/domain/roles";
import type { Definition, Duty, RequirementKey, Row, Scope, StandardTime } from "./definition";
import type { ProgrammeRoles } from "./state";

/** A duty with its row and its place in the run of its scope. */
export type PlacedDuty = Duty & { row: Row; index: number };

/** The rows a run walks: an application's run holds only A-duties, a programme's only P-duties (rule 1). */
export function projectRows(definition: Definition, scope: Scope): readonly Row[] {
  return shapeOf(definition, scope).rows;
}

export function dutiesIn(definition: Definition, scope: Scope): readonly PlacedDuty[] {
  return shapeOf(definition, scope).duties;
}

type Shape = { rows: readonly Row[]; duties: readonly PlacedDuty[] };

/** Read once per definition object: a definition is a value, make a new one to change it. */
const shapes = new WeakMap<Definition, Partial<Record<Scope, Shape>>>();

function shapeOf(definition: Definition, scope: Scope): Shape {
  const known = shapes.get(definition) ?? {};
  const found = known[scope];
  if (found) return found;
  const made: Shape = {
    rows: definition.rows
      .map((row) => ({ ...row, duties: row.duties.filter((duty) => duty.scope === scope) }))
      .filter((row) => row.duties.length > 0),
    duties: definition.rows
      .flatMap((row) => row.duties.filter((duty) => duty.scope === scope).map((duty) => ({ ...duty, row })))
      .map((duty, index) => ({ ...duty, index })),
  };
  shapes.set(definition, { ...known, [scope]: made });
  return made;
}

/** Does the service need a programme after the application's own duties? */
export function needsProgramme(definition: Definition): boolean {
  return dutiesIn(definition, "programme").length > 0;
}

/** Who opens, gathers, starts, records, cancels: rule 5. */
export function programmeRoles(definition: Definition): ProgrammeRoles {
  const duties = dutiesIn(definition, "programme");
  const last = duties.at(-1)?.role ?? null;
  const officer = duties.find((duty) => duty.verb === "perform")?.role ?? duties[0]?.role ?? null;
  const present = duties.filter(({ record }) => record === ATTENDANCE).map(({ role }) => role);
  const recorders = [...new Set([officer, ...present, last])].filter((role) => role !== null);
  return { officer, recorders, closer: duties.findLast((duty) => duty.verb === "approve")?.role ?? last };
}

/** A duty that writes down who came to a class (lib/domain/programmes/records). */
const ATTENDANCE = "attendance";

/** The row with which the days of a class begin: it is counted from them, or who came is written down in it. null: it has none. */
export function classRow(definition: Definition): number | null {
  const rows = projectRows(definition, "programme");
  const isHeld = ({ clockFrom, duties }: Row) =>
    clockFrom === "first_day" || duties.some(({ record }) => record === ATTENDANCE);
  return rows.find(isHeld)?.no ?? null;
}

/** "The verify role": who may reject a waiting application and reopen its verification. */
export function verifyRoles(definition: Definition): DutyRole[] {
  return dutiesIn(definition, "application")
    .filter((duty) => duty.verb === "verify")
    .map((duty) => duty.role);
}

/** Where verification is reopened. */
export function verifyDuty(definition: Definition): PlacedDuty | undefined {
  return dutiesIn(definition, "application").find((duty) => duty.verb === "verify");
}

/**
 * Where a case begins again that was rejected at `duty`: at the first verify duty, else the first duty of the office; never
 * later than where it stood, because nothing is skipped.
 */
export function restartDuty(definition: Definition, duty: string | null): PlacedDuty | undefined {
  const duties = dutiesIn(definition, "application");
  const first = verifyDuty(definition) ?? duties.find(({ role }) => role !== APPLICANT) ?? duties[0];
  const stood = duties.find(({ id }) => id === duty);
  return first && stood && stood.index < first.index ? stood : first;
}

/** Requirement → first row it is attached to. */
export function attachedRequirements(definition: Definition): Map<RequirementKey, number> {
  const attached = new Map<RequirementKey, number>();
  for (const row of definition.rows)
    for (const key of row.requirements) if (!attached.has(key)) attached.set(key, row.no);
  return attached;
}

/** An A-duty in a programme row has a standard of its own [U]. */
const VERIFY_STANDARD: StandardTime = { amount: 3, unit: "working_day" };

/** The seed's time belongs to the scope of the row's last duty (rule 7). */
export function standardOf(row: Row, scope: Scope): StandardTime {
  if (scope === "programme" || row.duties.at(-1)?.scope === "application") return row.standard;
  return row.verifyStandard ?? VERIFY_STANDARD;
}

/** Roles to inform when the whole row has ended; none while only its application part has. */
export function informedBy(definition: Definition, scope: Scope, rowNo: number): SopRole[] {
  const row = definition.rows.find((row) => row.no === rowNo);
  return row && row.duties.at(-1)?.scope === scope ? row.informed : [];
}
