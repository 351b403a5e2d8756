import "server-only";
import type { WorkerEvents } from "graphile-worker";
import { Client } from "pg";
import { logger } from "./logger";

/** First half of the advisory lock of a living worker; the second half is the hash of its id. */
const LIVING = 73108;

/**
 * Every worker holds an advisory lock on its own id for as long as its process
 * lives. A job locked by an id whose lock is free belongs to a killed worker and
 * would wait four hours: it is given back at once.
 */
export async function standWatch(databaseUrl: string, events: WorkerEvents, lost: () => void) {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, keepAlive: true });
  let ended = false;
  // With the connection the locks are gone and others may take our jobs: this process must not go on.
  const loseOnce = () => {
    if (ended) return;
    ended = true;
    lost();
  };
  client.on("error", loseOnce);
  client.on("end", loseOnce);
  await client.connect();
  await releaseJobsOfTheDead(client);
  let locks: Promise<unknown> = Promise.resolve();
  events.on("worker:create", ({ worker }) => {
    locks = locks
      .then(() => client.query("SELECT pg_advisory_lock($1, hashtext($2))", [LIVING, worker.workerId]))
      .catch(loseOnce);
  });
  return {
    end: async () => {
      ended = true;
      await client.end().catch(() => {});
    },
  };
}

async function releaseJobsOfTheDead(client: Client) {
  // Who holds a queue holds a job of it.
  const { rows } = await client.query<{ id: string }>(
    "SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL",
  );
  const dead: string[] = [];
  for (const { id } of rows) {
    const answer = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock($1, hashtext($2)) AS free", [
      LIVING,
      id,
    ]);
    if (!answer.rows[0]?.free) continue;
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [LIVING, id]);
    dead.push(id);
  }
  if (dead.length === 0) return;
  await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [dead]);
  logger.warn({ workers: dead.length }, "jobs of killed workers were given back");
}
