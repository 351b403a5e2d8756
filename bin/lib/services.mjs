import { spawn } from "node:child_process";
import net from "node:net";
import { pathToFileURL } from "node:url";
import { bundleArguments } from "./bundles.mjs";
import { openLog } from "./logs.mjs";
import { sleep } from "./processes.mjs";
import { inRoot, ROOT } from "./root.mjs";
import { OperatorError } from "./settings.mjs";
import { stopGroup } from "./supervisor.mjs";

/** @import { Environment, Service, Settings } from "./types.ts" */

/**
 * Enough for Next under load; without a cap Node lets the heap grow to a quarter of the machine. What lives for one
 * request only is cleared away half as often as by Node's own setting.
 */
const WEB_HEAP = ["--max-old-space-size=384", "--max-semi-space-size=32"];
/** glibc gives every thread an arena and keeps what a large photo once took in each of them. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: "2" };
const NEXT = inRoot("node_modules/next/dist/bin/next");
const FRONT_DOOR = pathToFileURL(inRoot("bin/lib/front-door.mjs")).href;

/** Requests end within ten seconds, so after fifteen nobody is waiting any more. */
const stop = (/** @type {number} */ pid) => stopGroup(pid, 15_000);

/**
 * @param {{ env: Environment, dist: string, host: string, port: number, log?: string }} options
 * @returns {Service}
 */
export function webService({ env, dist, host, port, log }) {
  const args = [...WEB_HEAP, "--import", FRONT_DOOR, NEXT, "start", "--hostname", host, "--port", String(port)];
  const given = { ...env, ...FEW_ARENAS, NEXT_DIST_DIR: dist, NODE_ENV: "production" };
  return { spawn: () => start(args, given, log), stop };
}

/**
 * @param {{ env: Environment, host: string, port: number }} options
 * @returns {Service}
 */
export function developmentService({ env, host, port }) {
  const args = [NEXT, "dev", "--hostname", host, "--port", String(port)];
  return { spawn: () => start(args, { ...env, NODE_ENV: "development" }, undefined), stop };
}

/**
 * @param {{ env: Environment, bundles: string, log?: string }} options
 * @returns {Service}
 */
export function workerService({ env, bundles, log }) {
  return { spawn: () => start(bundleArguments(bundles, "worker"), env, log), stop };
}

/**
 * @param {{ env: Environment, bundles: string, port: number, log: string }} options
 * @returns {Service}
 */
export function mailSinkService({ env, bundles, port, log }) {
  return { spawn: () => start([...bundleArguments(bundles, "mail-sink"), String(port)], env, log), stop };
}

/**
 * @param {{ spawn: Service["spawn"], stop: () => Promise<void> }} cluster
 * @returns {Service}
 */
export function databaseService(cluster) {
  return { spawn: () => cluster.spawn(), stop: () => cluster.stop() };
}

/**
 * A second process on the port would let Next fail with a stack; the operator gets a sentence.
 * @param {Pick<Settings, "host" | "port">} address
 */
export async function refuseTakenPort({ host, port }) {
  /** @type {Promise<void>} */
  const free = new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(
        error.code === "EADDRINUSE"
          ? new OperatorError(
              `Port ${port} sudah dipakai program lain. Pilih yang lain, misalnya: PORT=${port + 1} npm start`,
            )
          : new OperatorError(`Portal tidak dapat dibuka di ${host}:${port} (${error.code}). Periksa HOST dan PORT.`),
      ),
    );
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
  await free;
}

/**
 * Until the health route answers at all; `sayLate` hears when that takes long.
 * @param {string} address
 * @param {{ seconds?: number, stopped?: () => boolean }} [options]
 */
export async function untilServing(address, { seconds = 90, stopped = () => false } = {}) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && !stopped()) {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}

/**
 * Without what only whoever migrates may know.
 * @param {NodeJS.ProcessEnv | Environment} env
 */
export function servingEnvironment(env) {
  const { DATABASE_OWNER_URL: _, DATABASE_PASSWORD: __, ...given } = { ...process.env, ...env };
  return { ...given, NEXT_TELEMETRY_DISABLED: "1" };
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv | Environment} env
 * @param {string} [logFile]
 */
function start(args, env, logFile) {
  const log = logFile ? openLog(logFile) : undefined;
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // A group of its own: Ctrl-C reaches the supervisor, which stops the children in order.
    detached: true,
    env: servingEnvironment(env),
    // The worker ends when its standard input does.
    stdio: ["pipe", log?.handle ?? "inherit", log?.handle ?? "inherit"],
  });
  child.stdin?.on("error", () => {});
  log?.close();
  return child;
}
