import type { SopRole } from "@/lib/domain/roles";
import type { SopKey } from "@/lib/domain/services";
import type { SopDocument } from "@/lib/domain/sop-document";
import type { Definition, Duty, Row, StandardTime } from "@/lib/domain/workflow/definition";

import { WORDS } from "./words";

/** "pelaksana verify A": role, verb, and A for application or P for programme; a fourth word names the duty's record. */
type DutyText =
  | `${Duty["role"]} ${Duty["verb"]} ${"A" | "P"}`
  | `${Duty["role"]} ${Duty["verb"]} ${"A" | "P"} ${string}`;

export type RowDuties = {
  standard: StandardTime;
  duties: DutyText[];
  informed?: SopRole[];
  verifyStandard?: StandardTime;
  clockFrom?: Row["clockFrom"];
};

/**
 * What the engine runs: the activity and output as printed, with the duties that
 * the printed SOP lost. Requirements are the service's and joined to the rows there.
 */
export function defineSop(sop: SopKey, document: SopDocument, rows: RowDuties[]): Definition {
  return {
    sop,
    version: 1,
    rows: document.rows.map(({ no, activity, output }, index) => {
      const given = rows[index];
      if (!given) throw new Error(`Row ${no} of ${sop} has no duties`);
      const { duties, informed = [], ...rest } = given;
      const { tasks, ...words } = WORDS[sop][index] ?? { tasks: [] };
      return {
        no,
        activity,
        requirements: [],
        output: output.join("; "),
        ...words,
        ...rest,
        duties: duties.map((text, place) => dutyOf({ sop, no, text, task: tasks[place] })),
        informed,
      };
    }),
  };
}

function dutyOf({ sop, no, text, task }: { sop: SopKey; no: number; text: DutyText; task: Duty["task"] }): Duty {
  const [role, verb, scope, record] = text.split(" ") as [Duty["role"], Duty["verb"], "A" | "P", string?];
  return {
    // Histories and open duties carry this id: it may never change.
    id: `${sop}.${no}.${role}.${verb}`,
    role,
    verb,
    scope: scope === "A" ? "application" : "programme",
    ...(record ? { record } : {}),
    ...(task ? { task } : {}),
  };
}
