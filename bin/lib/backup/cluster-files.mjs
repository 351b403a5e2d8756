import { once } from "node:events";
import { lstatSync, readdirSync } from "node:fs";
import { open as openHandle, readFile } from "node:fs/promises";
import path from "node:path";

/** @import { Pack } from "tar-stream" */

/** Their content is made anew at start or belongs to the running server; the folders themselves must be there. */
const EMPTY_FOLDERS = [
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
];
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label|tablespace_map|recovery\.signal|standby\.signal)$|(^|\/)(pgsql_tmp|pg_internal\.init)/;
const CONTROL = "global/pg_control";
const CHUNK = 1024 * 1024;

/**
 * Puts the folder of a running server into the archive, in the way of PostgreSQL's own base backup: torn pages are
 * mended from the log at the first start. The control file comes last.
 * @param {Pack} pack
 * @param {string} cluster
 */
export async function packCluster(pack, cluster) {
  const names = namesUnder(cluster, "");
  for (const name of names.filter((each) => each !== CONTROL)) await packEntry(pack, cluster, name);
  await packEntry(pack, cluster, CONTROL);
}

/**
 * Segments of the log from the one that holds the start to the one that holds the end.
 * @param {Pack} pack
 * @param {string} cluster
 * @param {{ first: string, last: string, label: string }} range
 */
export async function packLog(pack, cluster, { first, last, label }) {
  const segments = readdirSync(path.join(cluster, "pg_wal"))
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
    .sort();
  if (segments[0] !== first || segments.at(-1) !== last)
    throw new Error(`The log from ${first} to ${last} is not all there`);
  for (const name of segments) await packEntry(pack, cluster, `pg_wal/${name}`);
  await put(pack, { name: "backup_label", size: Buffer.byteLength(label), mode: 0o600 }, [Buffer.from(label)]);
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function namesUnder(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (LEFT_OUT.test(name)) return [];
    if (!entry.isDirectory()) return entry.isFile() ? [name] : [];
    return [`${name}/`, ...(EMPTY_FOLDERS.includes(name) ? [] : namesUnder(root, name))];
  });
}

/**
 * @param {Pack} pack
 * @param {string} root
 * @param {string} name
 */
async function packEntry(pack, root, name) {
  if (name.endsWith("/")) return put(pack, { name, type: "directory", mode: 0o700 }, []);
  const file = path.join(root, name);
  // A table that was dropped meanwhile, or a small file that is replaced: as with a disk that stops here.
  if (name === CONTROL) {
    const bytes = await readFile(file);
    return put(pack, { name, size: bytes.length, mode: 0o600 }, [bytes]);
  }
  const handle = await openHandle(file, "r").catch(gone);
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    await put(
      pack,
      { name, size, mode: lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o600 },
      exactly(handle, size),
    );
  } finally {
    await handle.close();
  }
}

/**
 * As many bytes as the head of the entry says: a file that grew is cut (the log has the rest), one that shrank is filled.
 * @param {import("node:fs/promises").FileHandle} handle
 * @param {number} size
 */
async function* exactly(handle, size) {
  let left = size;
  while (left > 0) {
    const chunk = Buffer.alloc(Math.min(CHUNK, left));
    await handle.read(chunk, 0, chunk.length, size - left);
    left -= chunk.length;
    yield chunk;
  }
}

/**
 * @param {Pack} pack
 * @param {{ name: string, size?: number, mode?: number, type?: "directory" }} header
 * @param {Iterable<Buffer> | AsyncIterable<Buffer>} chunks
 */
async function put(pack, header, chunks) {
  /** @type {(error: unknown) => void} */
  let settle = () => {};
  const done = new Promise((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve(undefined));
  });
  const entry = pack.entry({ ...header, mtime: new Date(0) }, settle);
  for await (const chunk of chunks) {
    if (!entry.write(chunk)) await Promise.race([once(entry, "drain"), done]);
  }
  entry.end(Buffer.alloc(0));
  await done;
}

/** @param {unknown} error */
function gone(error) {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
