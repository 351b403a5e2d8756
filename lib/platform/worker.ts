import "server-only";
import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import { cleanUp } from "./cleanup";
import { closeDatabase, makePool } from "./db";
import { env } from "./env";
import { crontab, registerTask, taskList } from "./jobs";
import { logger } from "./logger";
import { deliverNotice, requeuePending } from "./outbox";
import { standWatch } from "./worker-watch";

const CONCURRENCY = 4;

registerTask("deliver_notice", async (payload) => deliverNotice(z.object({ id: z.uuid() }).parse(payload).id));
registerTask("clean_up", async () => cleanUp(new Date()), "23 * * * *");

/**
 * Works the jobs of the queue until the process is told to stop. Tasks of the office are
 * registered before (prisma/worker.ts); the platform's own are known here.
 */
export async function runWorker() {
  let stopping = false;
  /** Jobs may take longer than a page: their statements get a minute. */
  const pool = makePool(env().DATABASE_URL, { max: CONCURRENCY + 2, statement_timeout: 60_000, query_timeout: 0 });
  const events: WorkerEvents = new EventEmitter() as WorkerEvents;
  const watch = await standWatch(env().DATABASE_URL, events, () => stop(1));

  const runner = await run({
    pgPool: pool,
    events,
    concurrency: CONCURRENCY,
    taskList: taskList(),
    crontab: crontab(),
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });

  events.on("job:error", ({ job, error }) => {
    logger.warn({ task: job.task_identifier, job: job.id, attempt: job.attempts, err: error }, "job failed");
  });
  runner.promise.then(
    () => stop(0),
    () => stop(1),
  );
  await requeuePending();

  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));
  // The supervisor holds the other end: when it dies, so does its worker.
  process.stdin.on("end", () => void stop(0)).resume();
  process.stdout.write("ready\n");

  /** Jobs in hand are finished; what is left stays in the queue. */
  async function stop(code: number) {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), 15_000).unref();
    await runner.stop().catch(() => {});
    await watch.end();
    await closeDatabase().catch(() => {});
    await pool.end().catch(() => {});
    process.exit(code);
  }
}
