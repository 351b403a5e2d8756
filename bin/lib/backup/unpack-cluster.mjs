import { chownSync, mkdirSync } from "node:fs";
import { open as openHandle } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { readParts } from "./parts.mjs";

/** @import { Owner } from "../postgres/binaries.mjs" */
/** @import { Part } from "./parts.mjs" */

/**
 * Makes the folder of a server out of a backup's parts. Its first start makes it whole from the log that lies in it.
 * @param {{ key: Buffer, folder: string, parts: readonly Part[], cluster: string, identity: Owner }} options
 */
export async function unpackCluster({ key, folder, parts, cluster, identity }) {
  const { extract: newExtract } = await import("tar-stream");
  const { uid, gid } = identity;
  /** @param {string} place */
  const own = (place) => {
    if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid);
  };
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  own(cluster);
  const extract = newExtract();
  const reading = pipeline(Readable.from(readParts({ key, folder }, parts)), createGunzip(), extract);
  const writing = (async () => {
    for await (const entry of extract) {
      const place = path.join(cluster, entry.header.name);
      if (!place.startsWith(cluster + path.sep)) throw new Error(`${entry.header.name} lies outside`);
      if (entry.header.type === "directory") {
        mkdirSync(place, { recursive: true, mode: 0o700 });
        entry.resume();
      } else await write(place, entry);
      own(place);
    }
  })();
  await Promise.all([reading, writing]);
}

/**
 * @param {string} place
 * @param {AsyncIterable<unknown>} chunks
 */
async function write(place, chunks) {
  const handle = await openHandle(place, "w", 0o600);
  try {
    for await (const chunk of chunks) await handle.writeFile(/** @type {Buffer} */ (chunk));
  } finally {
    await handle.close();
  }
}
