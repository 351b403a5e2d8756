import { fold, waitsForApplicant } from "@/lib/domain/workflow";
import { cameBackAt } from "@/lib/domain/workflow/came-back";
import { queuePlace } from "@/lib/domain/workflow/queue-place";
import { onePerProgramme, readCases } from "./cases";
import type { Invariant } from "./look";

type Shadow = { id: string; status: string; row: number | null; open: string[]; requirements: Record<string, string> };

/** I7, its other side: the columns of the queue tell what the history tells. */
export const trueShadows: Invariant = async (look) => {
  const duties = `coalesce((SELECT array_agg(o.duty_id || ' ' || coalesce(o.claimed_by_id::text, '')
      || CASE WHEN o.waits_for_applicant THEN ' waits' ELSE '' END || ' ' || o.place ORDER BY o.duty_id)
    FROM open_duty o WHERE o.run_id = x.run_id), '{}') AS open`;
  const shadows = await look.rows<Shadow>(
    `SELECT x.run_id::text AS id, x.status::text, x.current_row AS row, ${duties},
            coalesce((SELECT jsonb_object_agg(q.key, q.state) FROM application_requirement q
                       WHERE q.application_id = x.id), '{}') AS requirements FROM application x
     UNION ALL SELECT x.run_id::text, x.status::text, x.current_row, ${duties}, '{}' FROM programme x`,
  );
  const byRun = new Map(shadows.map((shadow) => [shadow.id, shadow]));
  return (await readCases(look)).flatMap((run) => {
    const shadow = byRun.get(run.id);
    if (!shadow || run.history.length === 0) return [];
    const state = fold(run.definition, run.history, onePerProgramme(run.seats));
    const waits = waitsForApplicant(state);
    const place = queuePlace({ waits, cameBack: cameBackAt(run.history) !== null });
    const open = state.open.map((item) => `${item.duty} ${item.heldBy ?? ""}${waits ? " waits" : ""} ${place}`).sort();
    const differing = [
      shadow.status !== state.status && `status ${shadow.status}, not ${state.status}`,
      shadow.row !== state.row && `row ${shadow.row}, not ${state.row}`,
      shadow.open.join() !== open.join() && `open duties ${shadow.open.join()}, not ${open.join()}`,
      ...Object.entries(state.requirements).map(
        ([key, requirement]) =>
          run.scope === "application" &&
          shadow.requirements[key] !== requirement.state &&
          `${key} ${shadow.requirements[key]}, not ${requirement.state}`,
      ),
    ];
    return differing.filter(Boolean).map((words) => `I7 ${run.name ?? run.id} is shown with ${words}`);
  });
};
