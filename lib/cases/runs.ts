import "server-only";
import { createHash } from "node:crypto";
import { memo } from "@/lib/domain/memo";
import type { Definition, Event } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import { Prisma, type Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/db/new-id";

/** What a run was pinned to; `requirements` is the service's catalogue as it was then. */
export type Pinned = { sopVersionId: string; serviceSlug: string; definition: Definition; requirements: unknown };

export type LockedRun = {
  id: string;
  pinnedHash: string;
  definition: Definition;
  requirements: unknown;
  sopVersionId: string;
  history: Event[];
};

/** Makes the run of a new application or programme. */
export async function createRun(
  tx: Tx,
  scope: "application" | "programme",
  pinned: Pinned,
): Promise<{ id: string; pinnedHash: string }> {
  const run = newRun(scope, pinned);
  if ((await tx.$executeRaw(run.statement)) === 0) {
    await keep(tx, pinned, run.pinnedHash);
    await tx.$executeRaw(run.statement);
  }
  return { id: run.id, pinnedHash: run.pinnedHash };
}

/** The row as SQL that gives no row when nothing is stored yet for this pin (`pin` stores it). */
export function newRun(scope: "application" | "programme", pinned: Pinned) {
  const [id, pinnedHash] = [newId(), hashOf(pinned)];
  const statement = Prisma.sql`
    INSERT INTO run (id, scope, pinned_hash) SELECT ${id}::uuid, ${scope}::run_scope, hash FROM pinned_definition WHERE hash = ${pinnedHash}
    RETURNING id`;
  return { id, pinnedHash, statement };
}

/** Equal pins are stored once: the hash of their content is their key, and it is returned. */
export async function pin(tx: Tx, pinned: Pinned): Promise<string> {
  const hash = hashOf(pinned);
  // Nearly always it is there, and large: it is sent only when it is not.
  const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pinned_definition WHERE hash = ${hash}`;
  if (known.length === 0) await keep(tx, pinned, hash);
  return hash;
}

async function keep(tx: Tx, { sopVersionId, serviceSlug, definition, requirements }: Pinned, hash: string) {
  const json = {
    definition: definition as unknown as Prisma.InputJsonValue,
    requirements: requirements as Prisma.InputJsonValue,
  };
  await tx.pinnedDefinition.createMany({ data: [{ hash, sopVersionId, serviceSlug, ...json }], skipDuplicates: true });
}

/** Counted once for what is pinned again and again (sop/store gives the same objects for the same content). */
const hashes = new WeakMap<Definition, { of: Pinned; hash: string }>();

function hashOf({ sopVersionId, serviceSlug, definition, requirements }: Pinned): string {
  const known = hashes.get(definition);
  const isSame =
    known?.of.sopVersionId === sopVersionId &&
    known.of.serviceSlug === serviceSlug &&
    known.of.requirements === requirements;
  if (known && isSame) return known.hash;
  const of = { sopVersionId, serviceSlug, definition, requirements };
  const hash = createHash("sha256").update(canonical(of)).digest("hex");
  hashes.set(definition, { of, hash });
  return hash;
}

/** Locks the case until the transaction ends and reads its pinned definition and whole history. */
export async function lockRun(tx: Tx, runId: string, strength: "update" | "share" = "update"): Promise<LockedRun> {
  if (strength === "update") await tx.$queryRaw`SELECT id FROM run WHERE id = ${runId}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT id FROM run WHERE id = ${runId}::uuid FOR SHARE`;
  return readRun(tx, runId);
}

/** The same without a lock: for screens. */
export async function readRun(tx: Tx, runId: string): Promise<LockedRun> {
  const run = (await readRuns(tx, [runId])).get(runId);
  if (!run) throw new Error(`There is no run ${runId}`);
  return run;
}

/** Many at once, by id, in one statement: relations of the client would ask three times. */
export async function readRuns(tx: Tx, runIds: readonly string[]): Promise<Map<string, LockedRun>> {
  if (runIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<RunRow[]>`
    SELECT ${RUN_COLUMNS} FROM run r JOIN pinned_definition p ON p.hash = r.pinned_hash WHERE r.id = ANY(${runIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, toRun(row)]));
}

/** What `toRun` reads, of a `run r` joined with its `pinned_definition p`. */
export const RUN_COLUMNS = Prisma.sql`
  r.id, r.pinned_hash AS "pinnedHash", p.definition::text AS definition, p.requirements::text AS requirements,
  p.sop_version_id AS "sopVersionId",
  (SELECT coalesce(jsonb_agg(jsonb_build_array(e.sequence, (extract(epoch FROM e.at) * 1000)::bigint, e.actor_id, e.type, e.payload)
    ORDER BY e.sequence), '[]') FROM history_event e WHERE e.run_id = r.id) AS events`;

export type RunRow = Pick<LockedRun, "id" | "pinnedHash" | "sopVersionId"> & {
  definition: string;
  requirements: string;
  events: EventRow[];
};

export function toRun({ events, definition, requirements, ...run }: RunRow): LockedRun {
  return { ...run, ...readPinned(run.pinnedHash, definition, requirements), history: events.map(toEvent) };
}

/** What was pinned never changes under its hash, so each is read once; a few are in use at a time. */
const pinnedByHash = memo<Pick<LockedRun, "definition" | "requirements">>(50);

function readPinned(hash: string, definition: string, requirements: string) {
  const read = () => ({
    definition: JSON.parse(definition) as Definition,
    requirements: JSON.parse(requirements) as unknown,
  });
  return pinnedByHash(hash, read);
}

export type RunEvents = { id: string; events: Event[] };

/**
 * Appends events the engine decided, for many runs at once; the unique sequence settles a race that a lock missed. Parts
 * of a `WITH`, for a statement that writes what follows from the events as well.
 */
export function historyParts(ctx: Context, runs: RunEvents[]): Prisma.Sql {
  const rows = runs.flatMap(({ id, events }) =>
    events.map(({ seq, at, actor, type, ...payload }) => ({ run: id, sequence: seq, at, actor, type, payload })),
  );
  return Prisma.sql`
    appended AS (
      INSERT INTO history_event (run_id, sequence, at, actor_id, type, payload, request_id)
      SELECT x.run, x.sequence, x.at, x.actor, x.type, x.payload, ${ctx.requestId}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(run uuid, sequence int, at timestamptz, actor text, type text, payload jsonb)
      ORDER BY x.run, x.sequence RETURNING run_id, sequence),
    counted AS (
      UPDATE run r SET last_sequence = x.last
      FROM (SELECT run_id, max(sequence) AS last FROM appended GROUP BY run_id) x WHERE r.id = x.run_id RETURNING r.id)`;
}

type EventRow = [sequence: number, at: number, actorId: string, type: string, payload: object];

function toEvent([seq, at, actor, type, payload]: EventRow): Event {
  return { ...payload, type, seq, at: new Date(at), actor } as Event;
}

/** JSON with sorted keys, so that the same content has the same hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
