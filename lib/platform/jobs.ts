import "server-only";
import type { JobHelpers, TaskList } from "graphile-worker";
import type { Tx } from "./db";

/** Repeated after a crash or an exception, so a handler must be harmless when run twice. */
export type TaskHandler = (payload: unknown, helpers: JobHelpers) => Promise<void>;

const tasks = new Map<string, TaskHandler>();
const schedule = new Map<string, string>();

/** `cron` is five fields in UTC (WITA is UTC+8). */
export function registerTask(name: string, handler: TaskHandler, cron?: string) {
  if (tasks.has(name)) throw new Error(`Task ${name} is registered twice`);
  tasks.set(name, handler);
  if (cron) schedule.set(name, cron);
}

/**
 * A job in the transaction of the write that asks for it: rolled back with it, committed with it. Without a
 * payload one job of this name waits at most: it reads for itself what is to be done, and one that runs already
 * is followed by another.
 */
export async function addJob(tx: Tx, name: string, payload?: Record<string, unknown>): Promise<void> {
  const key = payload ? null : name;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload ?? {})}::json, job_key := ${key}::text, max_attempts := 20)`;
}

export function taskList(): TaskList {
  return Object.fromEntries(
    [...tasks].map(([name, handler]) => [name, async (payload, helpers) => handler(payload, helpers)]),
  );
}

export function crontab(): string {
  return [...schedule].map(([name, cron]) => `${cron} ${name}`).join("\n");
}
