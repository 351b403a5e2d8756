import "server-only";
import { OBJECTION_TASK } from "@/lib/domain/objection";
import type { Verb } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";

/** By the hash of a pin: the short names of its duties, by their ids. What is pinned never changes: read once. */
const known = new Map<string, ReadonlyMap<string, Named>>();
const MOST = 500;

type Named = { verb: Verb; task: string };
type Task = Named & { hash: string; duty: string };
/**
 * A duty, what is to be done about it now, and the hash of what its run is pinned to; null: the line has no open duty.
 * `verb` left out: what it is called whoever has it. `objection`: it stands for one, in the applicant's words.
 */
type PinnedDuty = { pin: string | null; duty: string; verb?: Verb; objection?: string | null };

/**
 * The short name of each of these duties, as the definition that its run is pinned to has it; none where something else is
 * to be done about it first, as in an applicant's duty of which a paper is undecided (rule 10). A definition is large, and
 * a list of cases knows only a few: one statement for those not yet met, none afterwards.
 */
export async function readDutyTasks(
  on: Pick<Tx, "$queryRaw">,
  duties: readonly PinnedDuty[],
): Promise<(duty: PinnedDuty) => string | undefined> {
  const wanted = [...new Set(duties.map(({ pin }) => pin).filter((pin) => pin !== null))];
  const missing = wanted.filter((hash) => !known.has(hash));
  if (missing.length > 0) await learn(on, missing);
  // Held here, so that a list of more pins than are kept still has its own.
  const tasks = new Map(wanted.map((hash) => [hash, known.get(hash)]));
  return ({ pin, duty, verb, objection }) => {
    if (objection) return OBJECTION_TASK;
    const named = pin === null ? undefined : tasks.get(pin)?.get(duty);
    return named && (verb === undefined || verb === named.verb) ? named.task : undefined;
  };
}

async function learn(on: Pick<Tx, "$queryRaw">, hashes: string[]) {
  const rows = await on.$queryRaw<Task[]>`
    SELECT p.hash, duty->>'id' AS duty, duty->>'verb' AS verb, duty->>'task' AS task
    FROM pinned_definition p, jsonb_array_elements(p.definition->'rows') AS sop_row, jsonb_array_elements(sop_row->'duties') AS duty
    WHERE p.hash = ANY(${hashes}::text[]) AND duty->>'task' IS NOT NULL`;
  if (known.size + hashes.length > MOST) known.clear();
  for (const hash of hashes)
    known.set(
      hash,
      new Map(rows.filter((row) => row.hash === hash).map(({ duty, verb, task }) => [duty, { verb, task }])),
    );
}
