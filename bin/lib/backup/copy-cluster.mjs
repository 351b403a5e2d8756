import os from "node:os";
import { createGzip } from "node:zlib";
import { packCluster, packLog } from "./cluster-files.mjs";
import { connectOwner } from "./connect.mjs";
import { writeParts } from "./parts.mjs";

/** @import { Client } from "pg" */
/** @import { Part } from "./parts.mjs" */

/**
 * What the copy must hold: two looks at the running database, held open, between which the moment of the backup lies.
 * @typedef {{ before: Client, after: Client, close: () => Promise<void> }} Looks
 */

/**
 * Copies the folder of the running embedded server, with the log that makes it whole (no pause, no lock).
 * @param {{ ownerUrl: string, cluster: string, key: Buffer, folder: string, onPart: (bytes: number) => void }} options
 * @returns {Promise<{ parts: Part[], looks: Looks, moment: Date }>}
 */
export async function copyCluster({ ownerUrl, cluster, key, folder, onPart }) {
  const { pack: newPack } = await import("tar-stream");
  const client = await connectOwner(ownerUrl);
  /** @type {Client[]} */
  const held = [];
  const look = async () => {
    const looking = await connectOwner(ownerUrl);
    held.push(looking);
    await looking.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await looking.query("SELECT 1 FROM pg_class LIMIT 1");
    return looking;
  };
  const close = async () => {
    await Promise.all(held.map((each) => each.end().catch(() => {})));
  };
  try {
    // Goes with this connection: until then the server keeps the log that the copy needs.
    await client.query("SELECT pg_create_physical_replication_slot($1, true, true)", [`cadangan_${process.pid}`]);
    const { rows: began } = await client.query("SELECT pg_walfile_name(pg_backup_start('cadangan', true)) AS first");
    const pack = newPack();
    const archive = pack.pipe(createGzip({ level: 1 }));
    const written = writeParts({ key, folder, onPart }, archive);
    const packed = (async () => {
      await packCluster(pack, cluster);
      const before = await look();
      const { rows: ended } = await client.query(
        "SELECT pg_walfile_name(lsn) AS last, labelfile AS label, clock_timestamp() AS moment FROM pg_backup_stop(false)",
      );
      const after = await look();
      await packLog(pack, cluster, { first: began[0].first, last: ended[0].last, label: ended[0].label });
      pack.finalize();
      return { looks: { before, after, close }, moment: ended[0].moment };
    })();
    const [parts, { looks, moment }] = await Promise.all([written, packed.catch((error) => failing(pack, error))]);
    return { parts, looks, moment };
  } catch (error) {
    await close();
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Whoever waits for the archive must hear of it, too.
 * @param {import("tar-stream").Pack} pack
 * @param {unknown} error
 * @returns {never}
 */
function failing(pack, error) {
  pack.destroy(error instanceof Error ? error : new Error(String(error)));
  throw error;
}

/** Nobody who uses the portal shall feel it: this process and the server's for it come last at the processor. @param {number} pid */
export function comeLast(pid = 0) {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // Of another user, or gone: then it is as it is.
  }
}
