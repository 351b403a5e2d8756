import { chownSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startGuard } from "../guarded.mjs";
import { identityOf } from "../processes.mjs";
import { nativeFolder, postgresIdentity } from "./binaries.mjs";
import { freePort, initCluster, spawnPostmaster, stopPostmaster, untilAccepting } from "./server.mjs";

/** A real server whose data nobody will miss: durability is traded for speed, and several stand side by side. */
const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: 200,
  shared_buffers: "128MB",
};

/** @param {{ durable?: boolean }} [options] */
export async function throwAwayServer({ durable = false } = {}) {
  const identity = postgresIdentity();
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-pg-"));
  const guard = startGuard();
  guard.tell([{ name: "folder", remove: folder }]);
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const native = nativeFolder(identity, folder);
  const cluster = path.join(folder, "cluster");
  await initCluster({ native, cluster, identity, password: "throw-away" });
  const port = await freePort();
  const child = spawnPostmaster({
    native,
    cluster,
    identity,
    port,
    log: path.join(folder, "log"),
    settings: durable ? {} : FAST,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("PostgreSQL could not be started");
  guard.tell([{ name: "basis data", ...identityOf(pid), remove: folder }]);
  await untilAccepting(child, cluster);
  await makeServing(port);
  return {
    port,
    pid,
    url: (database = "postgres") => urlOf(port, "portal", database),
    /** As the role that serves: its rights come with the migrations. */
    servingUrl: (database = "postgres") => urlOf(port, "portal_serve", database),
    stop: async () => {
      await stopPostmaster(pid);
      guard.dismiss();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param {number} port
 * @param {string} user
 * @param {string} database
 */
function urlOf(port, user, database) {
  return `postgresql://${user}:throw-away@127.0.0.1:${port}/${database}`;
}

/** @param {number} port */
async function makeServing(port) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: urlOf(port, "portal", "postgres") });
  await client.connect();
  try {
    await client.query("CREATE ROLE portal_serve LOGIN PASSWORD 'throw-away'");
  } finally {
    await client.end();
  }
}
