import "server-only";
import { createHash } from "node:crypto";
import type { Definition, Event } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";

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
export async function createRun(tx: Tx, scope: "application" | "programme", pinned: Pinned): Promise<string> {
  const run = await tx.run.create({ data: { scope, pinnedHash: await pin(tx, pinned) }, select: { id: true } });
  return run.id;
}

/** Equal pins are stored once: the hash of their content is their key, and it is returned. */
export async function pin(tx: Tx, pinned: Pinned): Promise<string> {
  const { sopVersionId, serviceSlug, definition, requirements } = pinned;
  const hash = createHash("sha256")
    .update(canonical({ sopVersionId, serviceSlug, definition, requirements }))
    .digest("hex");
  const json = {
    definition: definition as unknown as Prisma.InputJsonValue,
    requirements: requirements as Prisma.InputJsonValue,
  };
  await tx.pinnedDefinition.createMany({ data: [{ hash, sopVersionId, serviceSlug, ...json }], skipDuplicates: true });
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
  return toRun(await tx.run.findUniqueOrThrow({ where: { id: runId }, select: WHOLE }));
}

/** Many at once, by id. */
export async function readRuns(tx: Tx, runIds: readonly string[]): Promise<Map<string, LockedRun>> {
  if (runIds.length === 0) return new Map();
  const runs = await tx.run.findMany({ where: { id: { in: [...runIds] } }, select: WHOLE });
  return new Map(runs.map((run) => [run.id, toRun(run)]));
}

const WHOLE = {
  id: true,
  pinnedHash: true,
  pinned: { select: { definition: true, requirements: true, sopVersionId: true } },
  events: { orderBy: { sequence: "asc" } },
} as const satisfies Prisma.RunSelect;

function toRun(run: Prisma.RunGetPayload<{ select: typeof WHOLE }>): LockedRun {
  return {
    id: run.id,
    pinnedHash: run.pinnedHash,
    definition: run.pinned.definition as unknown as Definition,
    requirements: run.pinned.requirements,
    sopVersionId: run.pinned.sopVersionId,
    history: run.events.map(toEvent),
  };
}

/** Appends events the engine decided; the unique sequence settles a race that a lock missed. */
export async function appendHistory(
  tx: Tx,
  ctx: Context,
  run: { id: string; history: Event[] },
  events: Event[],
): Promise<void> {
  await appendHistories(tx, ctx, [{ id: run.id, events }]);
}

/** The same for many runs, in two statements. */
export async function appendHistories(tx: Tx, ctx: Context, runs: { id: string; events: Event[] }[]): Promise<void> {
  await tx.historyEvent.createMany({
    data: runs.flatMap(({ id, events }) =>
      events.map(({ seq, at, actor, type, ...payload }) => ({
        ...{ runId: id, sequence: seq, at, actorId: actor, type, requestId: ctx.requestId },
        payload: payload as Prisma.InputJsonValue,
      })),
    ),
  });
  const last = runs.flatMap(({ id, events }) => (events.length > 0 ? [{ id, sequence: events.at(-1)?.seq }] : []));
  await tx.$executeRaw`
    UPDATE run r SET last_sequence = x.sequence
    FROM jsonb_to_recordset(${JSON.stringify(last)}::jsonb) AS x(id uuid, sequence int) WHERE r.id = x.id`;
}

type EventRow = { sequence: number; at: Date; actorId: string; type: string; payload: unknown };

function toEvent(row: EventRow): Event {
  return { ...(row.payload as object), type: row.type, seq: row.sequence, at: row.at, actor: row.actorId } as Event;
}

/** JSON with sorted keys, so that the same content has the same hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
