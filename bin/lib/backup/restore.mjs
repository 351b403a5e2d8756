import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "../data-folder.mjs";
import { readText } from "../files.mjs";
import { tryLock } from "../lock.mjs";
import { postgresIdentity } from "../postgres/binaries.mjs";
import { freshClusterPlace } from "../postgres/cluster.mjs";
import { copyOfCluster } from "../postgres/copy.mjs";
import { OperatorError } from "../settings.mjs";
import { quietDown } from "./after-restore.mjs";
import { postgresMajor } from "./beside.mjs";
import { differingTables, takeCensus } from "./census.mjs";
import { connectOwner } from "./connect.mjs";
import { readFileList, readPooled } from "./file-pool.mjs";
import { faultsOf, openKeys, refuseUnfit } from "./find-backup.mjs";
import { open } from "./seal.mjs";
import { unpackCluster } from "./unpack-cluster.mjs";

/** @import { DataFolder, Say } from "../types.ts" */
/** @import { PooledFile } from "./file-pool.mjs" */
/** @import { Found } from "./find-backup.mjs" */

/**
 * Brings a backup back as the data folder `target`. All of it is looked at first, and built beside: until the last
 * step nothing of what is there is touched, and then it is kept aside.
 * @param {{ found: Found, target: string, askKey: () => Promise<string>, say: Say, now: Date }} options
 */
export async function restoreBackup({ found, target, askKey, say, now }) {
  const { vault, backup, manifest } = found;
  const old = dataFolder(target);
  const lock = tryLock(old.lock);
  if (!lock.release)
    throw new OperatorError(
      `Portal sedang berjalan di atas ${target}. Hentikan dahulu, atau pulihkan ke DATA_DIR lain. Belum ada yang diubah.`,
    );
  const build = `${target}.pulih`;
  try {
    refuseUnfit(manifest, postgresMajor(old));
    say(`Memeriksa cadangan ${manifest.id} …`);
    const faults = await faultsOf(found);
    if (faults.length > 0) throw damaged(faults);
    const files = await readFileList(backup);
    const { key, keys } = await openKeys(found, await askKey(), files);
    const secrets = JSON.parse(open(key, "rahasia", await readFile(path.join(backup, "rahasia"))).toString("utf8"));
    refuseOther(old, manifest.installation, secrets.NIK_HMAC_KEY);

    rmSync(build, { recursive: true, force: true });
    const folder = dataFolder(build);
    writeSecrets(folder, { ...secrets, INSTALLATION: manifest.installation });
    await writeFiles({ vault, files, keys, folder, say });
    say("Memulihkan basis data …");
    const cluster = path.join(path.dirname(freshClusterPlace(old)), "postgres.pulih");
    await bringBack({ found, key, folder: old, cluster, password: secrets.DATABASE_PASSWORD });
    return swap({ target, build, cluster, old, now });
  } finally {
    rmSync(build, { recursive: true, force: true });
    lock.release();
  }
}

/**
 * Unpacks the database, compares it with what the backup says of itself, and takes from it what must not go on.
 * @param {{ found: Found, key: Buffer, folder: DataFolder, cluster: string, password: string }} options
 */
async function bringBack({ found: { backup, manifest }, key, folder, cluster, password }) {
  const identity = postgresIdentity();
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(path.dirname(cluster), { recursive: true, mode: 0o755 });
  try {
    await unpackCluster({ key, folder: backup, parts: manifest.database, cluster, identity });
    const server = await copyOfCluster({
      folder,
      cluster,
      identity,
      password,
      log: folder.log("postgres"),
      durable: true,
    });
    try {
      await server.untilAccepting();
      const client = await connectOwner(server.ownerUrl);
      try {
        const differing = differingTables(manifest.census, await takeCensus(client));
        if (differing.length > 0) throw damaged(differing.map((table) => `isi tabel ${table} lain`));
        await quietDown(client, manifest);
      } finally {
        await client.end();
      }
    } finally {
      await server.stop();
    }
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {{ target: string, build: string, cluster: string, old: DataFolder, now: Date }} options
 * @returns {{ aside: string | null }}
 */
function swap({ target, build, cluster, old, now }) {
  const place = freshClusterPlace(old);
  const inside = place === old.cluster;
  const stamp = now.toISOString().replace(/:/g, "").slice(0, 17);
  const hadData = existsSync(old.secrets) && readText(path.join(old.secrets, "NIK_KEYS")) !== undefined;
  const aside = `${target}.lama-${stamp}`;
  if (!inside && existsSync(place)) renameSync(place, `${place}.lama-${stamp}`);
  // The folder of the database lies beside both, so that it is moved within one disk.
  const moved = inside ? path.join(build, "postgres") : place;
  renameSync(cluster, moved);
  renameSync(target, aside);
  renameSync(build, target);
  if (!hadData) rmSync(aside, { recursive: true, force: true });
  return { aside: hadData ? aside : null };
}

/**
 * @param {DataFolder} folder
 * @param {Record<string, string>} secrets
 */
function writeSecrets(folder, secrets) {
  for (const [name, value] of Object.entries(secrets)) {
    if (value) writeFileSync(path.join(folder.secrets, name), `${value}\n`, { mode: 0o600 });
  }
}

/** @param {{ vault: string, files: readonly PooledFile[], keys: Map<string, Buffer>, folder: DataFolder, say: Say }} options */
async function writeFiles({ vault, files, keys, folder, say }) {
  let done = 0;
  for (const file of files) {
    const shelf = path.join(folder.files, file.name.slice(0, 2));
    mkdirSync(shelf, { recursive: true, mode: 0o700 });
    const key = /** @type {Buffer} */ (keys.get(file.night));
    writeFileSync(path.join(shelf, file.name), await readPooled(vault, key, file), { mode: 0o600 });
    done += 1;
    if (done % 1000 === 0) say(`${done.toLocaleString("id-ID")} dari ${files.length.toLocaleString("id-ID")} berkas`);
  }
}

/**
 * Laid over the data of another portal, a backup would make that one unreadable.
 * @param {DataFolder} old
 * @param {string} installation
 * @param {string} hashKey
 */
function refuseOther(old, installation, hashKey) {
  const known = readText(path.join(old.secrets, "INSTALLATION"))?.trim();
  const hashed = readText(path.join(old.secrets, "NIK_HMAC_KEY"))?.trim();
  if ((known ?? installation) === installation && (hashed ?? hashKey) === hashKey) return;
  throw new OperatorError(
    `${old.path} berisi data portal lain, bukan portal cadangan ini. Isi DATA_DIR dengan folder lain. Belum ada yang diubah.`,
  );
}

/** @param {string[]} faults */
function damaged(faults) {
  const more = faults.length > 3 ? ` dan ${faults.length - 3} lainnya` : "";
  return new OperatorError(
    `Cadangan ini rusak: ${faults.slice(0, 3).join("; ")}${more}. Pakai cadangan sebelumnya. Belum ada yang diubah.`,
  );
}
