import { spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { codeOf } from "../error-code.mjs";
import { isAlive, waitUntil } from "../processes.mjs";
import { run } from "../run.mjs";

/** @import { ChildProcess } from "node:child_process" */
/** @import { Owner } from "./binaries.mjs" */

/** Fixed here, not in postgresql.conf, so that a cluster of last year gets them too. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  // A unique violation would otherwise write the offending value into the log.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  jit: "off",
  shared_buffers: `${sharedMegabytes()}MB`,
};

/** An eighth of what this machine, or the container around it, has; the server's own default is for the smallest. */
function sharedMegabytes() {
  const bytes = Math.min(os.totalmem(), process.constrainedMemory?.() || Number.POSITIVE_INFINITY);
  return Math.min(1024, Math.max(128, Math.floor(bytes / 8 / 2 ** 20)));
}

/**
 * Makes an empty cluster; a half-made one of a killed initdb is thrown away first.
 * @param {{ native: string, cluster: string, identity: Owner, password: string }} options
 */
export async function initCluster({ native, cluster, identity, password }) {
  if (existsSync(path.join(cluster, "PG_VERSION")) && existsSync(path.join(cluster, ".ready"))) return;
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.pw`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) {
    for (const entry of [cluster, passwordFile]) chownSync(entry, uid, gid);
  }
  const options = ["--auth=scram-sha-256", "--username=portal", "--locale=C", "--encoding=UTF8"];
  const initdb = path.join(native, "bin/initdb");
  await run(initdb, ["-D", cluster, `--pwfile=${passwordFile}`, ...options], { quiet: true, cwd: "/", identity });
  rmSync(passwordFile);
  writeFileSync(path.join(cluster, ".ready"), "");
}

/**
 * Starts the postmaster in its own process group, so that Ctrl-C reaches the supervisor alone.
 * @param {{ native: string, cluster: string, identity: Owner, port: number, log: string, settings?: Record<string, string | number> }} options
 */
export function spawnPostmaster({ native, cluster, identity, port, log, settings = {} }) {
  const flags = Object.entries({ ...SETTINGS, port, ...settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const output = openSync(log, "a", 0o600);
  const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", LANG: "C" };
  const child = spawn(path.join(native, "bin/postgres"), ["-D", cluster, ...flags], {
    ...identity,
    cwd: "/",
    detached: true,
    env,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  return child;
}

/**
 * Resolves when the server accepts connections; rejects when it ends first.
 * @param {ChildProcess} child
 * @param {string} cluster
 * @param {number} seconds
 */
export async function untilAccepting(child, cluster, seconds = 120) {
  await waitUntil(() => {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL berhenti saat dijalankan (kode ${child.exitCode ?? child.signalCode}).`);
    }
    return readPostmaster(cluster)?.status === "ready";
  }, seconds * 1000);
}

/**
 * Lines of postmaster.pid: process, folder, start time, port, socket folder, address, shared memory, status.
 * @param {string} cluster
 */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, the log is flushed.
 * @param {number | undefined} pid
 * @param {number} milliseconds
 */
export async function stopPostmaster(pid, milliseconds = 20_000) {
  if (pid === undefined || !isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  await waitUntil(() => !isAlive(pid), milliseconds).catch(async () => {
    if (isAlive(pid)) process.kill(pid, "SIGQUIT");
    await waitUntil(() => !isAlive(pid), 10_000);
  });
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
