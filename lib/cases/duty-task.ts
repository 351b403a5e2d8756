import "server-only";
import { OBJECTION_TASK } from "@/lib/domain/objection";
import type { Verb } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import { pinMemory } from "./pin-memory";

type Named = { verb: Verb; task: string };
type Task = Named & { hash: string; duty: string };
/**
 * A duty, what is to be done about it now, and the hash of what its run is pinned to; null: the line has no open duty.
 * `verb` left out: what it is called whoever has it. `objection`: it stands for one, in the applicant's words.
 */
type PinnedDuty = { pin: string | null; duty: string; verb?: Verb; objection?: string | null };

/**
 * The short name of each of these duties, as the definition that its run is pinned to has it; none where something else is
 * to be done about it first, as in an applicant's duty of which a paper is undecided (rule 10).
 */
export async function readDutyTasks(
  on: Pick<Tx, "$queryRaw">,
  duties: readonly PinnedDuty[],
): Promise<(duty: PinnedDuty) => string | undefined> {
  const tasks = await tasksOf(
    on,
    duties.map(({ pin }) => pin).filter((pin) => pin !== null),
  );
  return ({ pin, duty, verb, objection }) => {
    if (objection) return OBJECTION_TASK;
    const named = pin === null ? undefined : tasks.get(pin)?.get(duty);
    return named && (verb === undefined || verb === named.verb) ? named.task : undefined;
  };
}

const tasksOf = pinMemory<ReadonlyMap<string, Named>>(async (on, hashes) => {
  const rows = await on.$queryRaw<Task[]>`
    SELECT p.hash, duty->>'id' AS duty, duty->>'verb' AS verb, duty->>'task' AS task
    FROM pinned_definition p, jsonb_array_elements(p.definition->'rows') AS sop_row, jsonb_array_elements(sop_row->'duties') AS duty
    WHERE p.hash = ANY(${hashes}::text[]) AND duty->>'task' IS NOT NULL`;
  const named = (hash: string) =>
    rows.filter((row) => row.hash === hash).map(({ duty, verb, task }) => [duty, { verb, task }] as const);
  return new Map(hashes.map((hash) => [hash, new Map(named(hash))]));
});
