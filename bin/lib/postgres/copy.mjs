import { nativeFolder } from "./binaries.mjs";
import { systemFolderOf, urlsOf } from "./cluster.mjs";
import { freePort, spawnPostmaster, stopPostmaster, untilAccepting } from "./server.mjs";

/** @import { DataFolder } from "../types.ts" */
/** @import { Owner } from "./binaries.mjs" */

/** It is read once and thrown away; what it must not do is take the memory of the server beside it. */
const SMALL = { shared_buffers: "64MB", fsync: "off", max_connections: 20, autovacuum: "off" };

/** How long it may take to work off the log that came with it. */
const RECOVERY_SECONDS = 600;

/**
 * A second server over a copy of a cluster, reached with the roles and passwords of the first.
 * @param {{ folder: DataFolder, cluster: string, identity: Owner, password: string, log: string, durable?: boolean }} options  durable: what is written there stays
 */
export async function copyOfCluster({ folder, cluster, identity, password, log, durable = false }) {
  const native = nativeFolder(identity, systemFolderOf(folder.path));
  const port = await freePort();
  const child = spawnPostmaster({
    native,
    cluster,
    identity,
    port,
    log,
    settings: durable ? { ...SMALL, fsync: "on" } : SMALL,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("PostgreSQL could not be started");
  return {
    pid,
    ...urlsOf(port, password),
    untilAccepting: () => untilAccepting(child, cluster, RECOVERY_SECONDS),
    stop: () => stopPostmaster(pid),
  };
}
