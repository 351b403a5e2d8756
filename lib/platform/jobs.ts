import "server-only";
import type { JobHelpers, TaskList } from "graphile-worker";

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

export function taskList(): TaskList {
  return Object.fromEntries(
    [...tasks].map(([name, handler]) => [name, async (payload, helpers) => handler(payload, helpers)]),
  );
}

export function crontab(): string {
  return [...schedule].map(([name, cron]) => `${cron} ${name}`).join("\n");
}
