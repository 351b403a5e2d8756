import { spawnSync } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { readText, writeDurably } from "../files.mjs";
import { isAlive } from "../processes.mjs";
import { OperatorError } from "../settings.mjs";
import { canEnter, nativeFolder, postgresIdentity, systemFolder } from "./binaries.mjs";
import { freePort, initCluster, readPostmaster, spawnPostmaster, stopPostmaster, untilAccepting } from "./server.mjs";

/** @import { ChildProcess } from "node:child_process" */
/** @import { DataFolder, Say } from "../types.ts" */
/** @import { Owner } from "./binaries.mjs" */

const DATABASE = "portal";
/** Made the cluster and owns all of it: it migrates. The other one serves. */
const OWNER = "portal";
const SERVING = "portal_serve";

/**
 * The embedded server of a data folder, ready to be started (again) by the supervisor.
 * @param {DataFolder} folder
 * @param {string} password
 * @param {Say} say
 */
export async function openCluster(folder, password, say) {
  const identity = postgresIdentity();
  const system = systemFolderOf(folder.path);
  const cluster = placeOf(folder, identity, system, say);
  const native = nativeFolder(identity, system);
  await stopOrphan(cluster);
  await initCluster({ native, cluster, identity, password });
  refuseOtherVersion(native, cluster);
  const port = await freePort();
  return {
    ...urlsOf(port, password),
    spawn: () => spawnPostmaster({ native, cluster, identity, port, log: folder.log("postgres") }),
    untilAccepting: (/** @type {ChildProcess} */ child) => untilAccepting(child, cluster),
    stop: () => stopPostmaster(readPostmaster(cluster)?.pid),
  };
}

/**
 * Where a data folder that root alone can enter keeps its cluster.
 * @param {string} dataDir
 */
export function systemFolderOf(dataDir) {
  return systemFolder(createHash("sha256").update(dataDir).digest("hex").slice(0, 12));
}

/**
 * Where a cluster for this data folder goes when none is remembered: the rule of `openCluster`.
 * @param {DataFolder} folder
 */
export function freshClusterPlace(folder) {
  return canEnter(folder.path, postgresIdentity()) ? folder.cluster : path.join(systemFolderOf(folder.path), "cluster");
}

/**
 * After a throw-away portal has stopped: what it kept outside its data folder.
 * @param {string} dataDir
 */
export function removeSystemFolder(dataDir) {
  rmSync(systemFolderOf(dataDir), { recursive: true, force: true });
}

/**
 * For data that nobody will miss.
 * @param {DataFolder} folder
 */
export async function forgetCluster(folder) {
  const cluster = readText(folder.clusterPlace)?.trim() ?? folder.cluster;
  await stopOrphan(cluster);
  rmSync(cluster, { recursive: true, force: true });
  rmSync(folder.clusterPlace, { force: true });
}

/**
 * Where the server of a portal that is running listens.
 * @param {DataFolder} folder
 * @param {string} password
 */
export function runningDatabase(folder, password) {
  return runningCluster(folder, password).url;
}

/**
 * The same for a tool of the operator that must do as the owner does, with the place of the server's folder.
 * @param {DataFolder} folder
 * @param {string} password
 */
export function runningCluster(folder, password) {
  const cluster = readText(folder.clusterPlace)?.trim() ?? folder.cluster;
  const server = readPostmaster(cluster);
  if (!server) throw new OperatorError("Basis data portal tidak sedang berjalan.");
  return { cluster, ...urlsOf(server.port, password) };
}

/**
 * Of whoever migrates, and of whoever serves.
 * @param {number} port
 * @param {string} password
 */
export function urlsOf(port, password) {
  return { ownerUrl: urlOf(port, OWNER, password), url: urlOf(port, SERVING, servingPassword(password)) };
}

/**
 * @param {number} port
 * @param {string} user
 * @param {string} password
 */
function urlOf(port, user, password) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * Whoever serves knows this one only, and it does not lead back to the owner's.
 * @param {string} password
 */
function servingPassword(password) {
  return createHmac("sha256", password).update(SERVING).digest("hex");
}

/**
 * The database, and the role that serves it, with the password that `url` has.
 * @param {{ ownerUrl: string, url: string }} cluster
 */
export async function createDatabase({ ownerUrl, url }) {
  const { default: pg } = await import("pg");
  const maintenance = new URL(ownerUrl);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.toString() });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    await client.query(servingRole(new URL(url).password));
  } finally {
    await client.end();
  }
}

/**
 * Narrow also when somebody widened it meanwhile. Its rights on tables come with the migrations.
 * @param {string} password
 */
function servingRole(password) {
  const narrow = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";
  return `DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${SERVING}') THEN CREATE ROLE ${SERVING}; END IF;
  END $$;
  ALTER ROLE ${SERVING} WITH ${narrow} PASSWORD '${password}'`;
}

/**
 * Decided once and remembered: were it decided anew, a changed permission would show an empty portal.
 * @param {DataFolder} folder
 * @param {Owner} identity
 * @param {string} system
 * @param {Say} say
 */
function placeOf(folder, identity, system, say) {
  const remembered = readText(folder.clusterPlace)?.trim();
  const place = remembered ?? freshClusterPlace(folder);
  if (place !== folder.cluster) {
    mkdirSync(system, { recursive: true, mode: 0o755 });
    chmodSync(path.dirname(system), 0o755);
    say(`Folder data hanya dapat dibuka root, maka basis data disimpan di ${place}.`);
  } else if (remembered && !canEnter(folder.path, identity)) {
    throw new OperatorError(
      `Pengguna 'postgres' tidak dapat lagi membuka ${folder.path}, tempat basis data disimpan. Kembalikan izin folder itu.`,
    );
  }
  if (!remembered) writeDurably(folder.clusterPlace, `${place}\n`);
  return place;
}

/**
 * A server left by a killed supervisor is stopped cleanly: the new one must be our own child.
 * @param {string} cluster
 */
async function stopOrphan(cluster) {
  const found = readPostmaster(cluster);
  if (!found) return;
  if (isAlive(found.pid) && isPostmasterOf(found.pid, cluster)) await stopPostmaster(found.pid);
  else rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}

/**
 * After a restart of the machine the same id may belong to anybody.
 * @param {number} pid
 * @param {string} cluster
 */
function isPostmasterOf(pid, cluster) {
  if (!existsSync("/proc/self/cmdline")) return true;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return path.basename(words[0] ?? "") === "postgres" && words.includes(cluster);
  } catch {
    return false;
  }
}

/**
 * @param {string} native
 * @param {string} cluster
 */
function refuseOtherVersion(native, cluster) {
  const answer = spawnSync(path.join(native, "bin/postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  const ours = /PostgreSQL\) (\d+)/.exec(answer)?.[1];
  const theirs = readText(path.join(cluster, "PG_VERSION"))?.trim();
  if (ours === theirs) return;
  throw new OperatorError(
    `Basis data dibuat oleh PostgreSQL ${theirs}, sedangkan program ini membawa PostgreSQL ${ours}. Pindahkan datanya lebih dahulu.`,
  );
}
