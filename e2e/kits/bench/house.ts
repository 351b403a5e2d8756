import { type ChildProcess, spawn } from "node:child_process";
import { bundleArguments, freePort, type OpenedPortal, openPortal, sleep, waitUntil } from "@/bin/lib/kit.mjs";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import type { FloorSettings } from "./floor/answer";
import type { Side } from "./measure/duel";
import { memoryOf } from "./measure/process-meter";

export type House = { portal: OpenedPortal; side: Side; idleMemory: number };

/** The built portal over throw-away data; its worker stands still, so that nobody else asks the database anything. */
export async function openBenchHouse(dataDir: string, say: (line: string) => void): Promise<House> {
  const port = await freePort();
  const settings = { host: "127.0.0.1", port, dataDir };
  const portal = await openPortal(settings, { say, extraEnv: { LOG_LEVEL: "warn" } });
  try {
    overrideEnv(portal.ownerEnv);
    await countStatementsFromNowOn(portal);
    await waitUntil(() => signalWorker(portal, "SIGSTOP"), 30_000, 200);
    const pid = pidOf(portal, "web");
    await sleep(3_000);
    return { portal, side: { address: portal.address, pid }, idleMemory: memoryOf(pid).now };
  } catch (error) {
    await portal.stop();
    throw error;
  }
}

export async function closeBenchHouse({ portal }: House): Promise<void> {
  signalWorker(portal, "SIGCONT");
  await portal.stop();
}

/** PostgreSQL's own counter of statements must be loaded at its start. */
async function countStatementsFromNowOn(portal: OpenedPortal): Promise<void> {
  await db().$executeRaw`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`;
  const before = pidOf(portal, "basis data");
  process.kill(before, "SIGINT");
  const isBack = async () => {
    const now = portal.supervisor.services.find(({ name }) => name === "basis data")?.child?.pid;
    if (!now || now === before) return false;
    const answer = await fetch(`${portal.address}/api/health`).catch(() => null);
    return answer?.ok ?? false;
  };
  await waitUntil(isBack, 60_000, 200);
  await db().$executeRaw`CREATE EXTENSION pg_stat_statements`;
}

/** How many statements one request asks of the database, BEGIN and COMMIT included: the mean of a few, one after the other. */
export async function statementsPerRequest(requests: number, ask: () => Promise<unknown>): Promise<number> {
  await db().$queryRaw`SELECT pg_stat_statements_reset()`;
  for (let sent = 0; sent < requests; sent += 1) await ask();
  const [counted] = await db().$queryRaw<{ calls: number }[]>`
    SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
    WHERE query NOT ILIKE '%pg_stat_statements%' AND query NOT ILIKE '%graphile_worker%jobs%'`;
  return (counted?.calls ?? 0) / requests;
}

/** The floor as a process of its own; it ends when its input is closed. */
export async function openFloor(bundles: string, portal: OpenedPortal, settings: FloorSettings) {
  const args = [...bundleArguments(bundles, "floor"), JSON.stringify(settings)];
  const child = spawn(process.execPath, args, {
    env: portal.ownerEnv as NodeJS.ProcessEnv,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { port } = JSON.parse(await firstLineOf(child)) as { port: number };
  const side: Side = { address: `http://127.0.0.1:${port}`, pid: child.pid ?? -1 };
  return { side, close: () => void child.stdin?.end() };
}

function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
      if (text.includes("\n")) resolve(text.slice(0, text.indexOf("\n")));
    });
    child.once("exit", (code) => reject(new Error(`The floor ended with ${code}`)));
  });
}

/** The worker ends with its database and is started again: false while it is away. */
function signalWorker(portal: OpenedPortal, signal: "SIGSTOP" | "SIGCONT"): boolean {
  try {
    return process.kill(pidOf(portal, "pekerja"), signal);
  } catch {
    return false;
  }
}

/** Throws while the part is away: no number may stand for that, -1 would be every process of the machine. */
function pidOf(portal: OpenedPortal, part: "web" | "pekerja" | "basis data"): number {
  const pid = portal.supervisor.services.find(({ name }) => name === part)?.child?.pid;
  if (!pid) throw new Error(`The portal has no process "${part}" now`);
  return pid;
}
