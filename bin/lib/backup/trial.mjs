import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { startGuard } from "../guarded.mjs";
import { postgresIdentity } from "../postgres/binaries.mjs";
import { copyOfCluster } from "../postgres/copy.mjs";
import { identityOf } from "../processes.mjs";
import { unpackCluster } from "./unpack-cluster.mjs";

/** @import { DataFolder } from "../types.ts" */
/** @import { Part } from "./parts.mjs" */

/**
 * Brings a backup's database back in a second server beside the first, for `use`, and takes it away again.
 * @template Result
 * @param {{ folder: DataFolder, place: string, password: string, key: Buffer, backup: string, parts: readonly Part[] }} options
 * @param {(urls: { ownerUrl: string, url: string }) => Promise<Result>} use
 */
export async function withRestoredCopy({ folder, place, password, key, backup, parts }, use) {
  const identity = postgresIdentity();
  const guard = startGuard();
  const cluster = path.join(place, "cluster");
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: identity.uid === undefined ? 0o700 : 0o711 });
  guard.tell([{ name: "cadangan", remove: place }]);
  try {
    await unpackCluster({ key, folder: backup, parts, cluster, identity });
    const server = await copyOfCluster({ folder, cluster, identity, password, log: path.join(place, "log") });
    guard.tell([{ name: "salinan", ...identityOf(server.pid), remove: place }]);
    try {
      await server.untilAccepting();
      return await use(server);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
    guard.dismiss();
  }
}
