import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "../error-code.mjs";
import { readText, writeDurably, writeOnce } from "../files.mjs";
import { tryLock } from "../lock.mjs";
import { OperatorError } from "../settings.mjs";
import { censusAsJson } from "./census.mjs";
import { comeLast, copyCluster } from "./copy-cluster.mjs";
import { poolFaults, poolFiles, readFileList, writeFileList } from "./file-pool.mjs";
import { writeManifest } from "./manifest.mjs";
import { wrap } from "./paper-key.mjs";
import { writePart } from "./parts.mjs";
import { backupRecord } from "./record.mjs";
import { seal } from "./seal.mjs";
import { clearHalves, forgetOld, listBackups, newBackupId, vaultPlaces } from "./vault.mjs";
import { verifyBackup } from "./verify.mjs";

/** @import { DataFolder, Environment, Say } from "../types.ts" */
/** @import { Secrets } from "../secrets.mjs" */
/** @import { Looks } from "./copy-cluster.mjs" */
/** @import { PooledFile } from "./file-pool.mjs" */
/** @import { Part } from "./parts.mjs" */
/** @import { Verdict } from "./verify.mjs" */

/**
 * @typedef {object} BackupOptions
 * @property {DataFolder} folder
 * @property {string} vault
 * @property {string} trialPlace  where the copy is brought back, on a disk with room for it
 * @property {string} recipient   public part of the paper key
 * @property {Secrets} secrets
 * @property {{ cluster: string, ownerUrl: string }} database
 * @property {string} bundles
 * @property {Environment} env
 * @property {string} postgres
 * @property {Say} say
 */

/**
 * Makes one backup, brings it back, compares it, and lets go of old ones. It counts only when the comparison found
 * nothing. A killed one goes on with its key at the next call.
 * @param {BackupOptions} options
 */
export async function makeBackup(options) {
  const { folder, vault, database, say } = options;
  const lock = tryLock(path.join(folder.path, "run/backup-lock"));
  if (!lock.release) throw new OperatorError("Cadangan lain sedang dibuat; tunggu sampai selesai.");
  comeLast();
  const record = backupRecord(database.ownerUrl);
  const { id, key } = begin(folder, vault);
  try {
    await record.begun(id, vault);
    const made = await copyAndCompare({ ...options, id, key, tell: (line) => record.progress(id, line) });
    rmSync(startedFile(folder), { force: true });
    await record.whole(id, made);
    await forgetOld(vault, (each) => readFileList(vaultPlaces(vault).whole(each)));
    say(made.sentence);
    return { id, ...made };
  } catch (error) {
    const sentence = sentenceOf(error);
    await record.failed(id, sentence);
    // What did not come back whole is begun anew, not gone on with.
    if (error instanceof NotWhole) rmSync(startedFile(folder), { force: true });
    throw error instanceof OperatorError ? error : new OperatorError(sentence);
  } finally {
    lock.release();
  }
}

class NotWhole extends OperatorError {}

/** @typedef {BackupOptions & { id: string, key: Buffer, tell: (line: string) => Promise<void> }} Running */

/** @param {Running} options */
async function copyAndCompare(options) {
  const { vault, id, key, folder, database, say } = options;
  const half = vaultPlaces(vault).half(id);
  await beginFolder(options, half);
  await step(options, "Menyalin berkas warga …");
  const pooled = await poolOfBefore(vault);
  const pool = { vault, id, key, files: folder.files, pooled, onFile: everyThousand(say, "berkas disalin") };
  await poolFiles(pool);
  await step(options, "Menyalin basis data …");
  let bytes = 0;
  const onPart = (/** @type {number} */ length) => {
    bytes += length;
  };
  const copied = await copyCluster({ ...database, key, folder: half, onPart });
  try {
    await poolFiles(pool);
    return await compareAndKeep(options, { half, pooled, bytes, ...copied });
  } finally {
    await copied.looks.close();
  }
}

/**
 * The folder of a backup that is being made, with its key closed to the paper.
 * @param {Running} options
 * @param {string} half
 */
async function beginFolder({ vault, id, key, recipient }, half) {
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const wrapped = await wrap(recipient, key);
  await writePart(half, "kunci.age", wrapped);
  await writePart(vaultPlaces(vault).pool(id), "kunci.age", wrapped);
}

/**
 * @param {Running} options
 * @param {{ half: string, pooled: Map<string, PooledFile>, bytes: number, parts: Part[], looks: Looks, moment: Date }} copied
 */
async function compareAndKeep(options, { half, pooled, bytes, parts, looks, moment }) {
  const { vault, id, key, folder, secrets, recipient } = options;
  const places = vaultPlaces(vault);
  const list = await writeFileList(half, pooled.values());
  const words = JSON.stringify({ ...secrets, BACKUP_RECIPIENT: recipient });
  const kept = await writePart(half, "rahasia", seal(key, "rahasia", Buffer.from(words)));
  await step(options, "Memulihkan salinan ke basis data kedua dan membandingkannya …");
  const trial = { place: options.trialPlace, password: secrets.DATABASE_PASSWORD, backup: half, parts, looks, pooled };
  const found = await verifyBackup({ ...options, ...trial });
  const faults = [...found.faults, ...(await poolFaults(vault, pooled.values()))];
  if (faults.length > 0) throw notWhole(half, places.failed(id), faults);
  const files = { count: pooled.size, bytes: [...pooled.values()].reduce((sum, { size }) => sum + size, 0) };
  writeManifest(half, key, {
    format: 1,
    id,
    installation: installationOf(folder),
    moment: moment.toISOString(),
    postgres: options.postgres,
    migrations: found.migrations,
    database: parts,
    list,
    secrets: kept,
    files,
    census: censusAsJson(found.census),
    audit: found.audit,
  });
  renameSync(half, places.whole(id));
  return {
    pending: found.pending,
    moment: moment.toISOString(),
    bytes: bytes + files.bytes,
    files: files.count,
    cases: found.cases,
    sentence: told(id, found, files.count),
  };
}

/**
 * @param {Running} options
 * @param {string} line
 */
async function step({ say, tell }, line) {
  say(line);
  await tell(line);
}

/**
 * @param {string} id
 * @param {Verdict} found
 * @param {number} files
 */
function told(id, { cases, lost }, files) {
  const numbers = `${cases.toLocaleString("id-ID")} permohonan, ${files.toLocaleString("id-ID")} berkas`;
  const gone = lost > 0 ? ` ${lost} berkas sudah tidak ada di portal sebelum dicadangkan.` : "";
  return `Cadangan ${id} utuh: sudah dipulihkan ke basis data kedua dan dibandingkan (${numbers}).${gone}`;
}

/**
 * @param {string} half
 * @param {string} failed
 * @param {string[]} faults
 */
function notWhole(half, failed, faults) {
  renameSync(half, failed);
  writeFileSync(path.join(failed, "sebab.txt"), `${faults.join("\n")}\n`, { mode: 0o600 });
  const more = faults.length > 3 ? ` dan ${faults.length - 3} lainnya` : "";
  return new NotWhole(
    `Cadangan TIDAK utuh dan tidak dipakai: ${faults.slice(0, 3).join("; ")}${more}. Lihat ${failed}/sebab.txt.`,
  );
}

/**
 * The id and key of a backup that was killed, or new ones.
 * @param {DataFolder} folder
 * @param {string} vault
 */
function begin(folder, vault) {
  clearHalves(vault);
  const started = startedFile(folder);
  const known = JSON.parse(readText(started) ?? "null");
  if (known?.vault === vault) return { id: String(known.id), key: Buffer.from(known.key, "base64") };
  const id = newBackupId(new Date());
  const key = randomBytes(32);
  writeDurably(started, JSON.stringify({ vault, id, key: key.toString("base64") }), 0o600);
  return { id, key };
}

/** @param {DataFolder} folder */
const startedFile = (folder) => path.join(folder.path, "run/backup-started.json");

/**
 * What the newest backup knows of the pool; a file that is there need not be copied again.
 * @param {string} vault
 * @returns {Promise<Map<string, PooledFile>>}
 */
async function poolOfBefore(vault) {
  const [newest] = listBackups(vault);
  if (!newest) return new Map();
  const files = await readFileList(vaultPlaces(vault).whole(newest)).catch(() => []);
  return new Map(files.map((file) => [file.name, file]));
}

/**
 * Names this portal's data for good, so that a backup of another one is not laid over it.
 * @param {DataFolder} folder
 */
export function installationOf(folder) {
  const file = path.join(folder.secrets, "INSTALLATION");
  writeOnce(file, `${randomUUID()}\n`);
  return (readText(file) ?? "").trim();
}

/** @param {unknown} error */
function sentenceOf(error) {
  if (error instanceof OperatorError) return error.message;
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT")
    return "Disk penuh: cadangan tidak selesai dan tidak dipakai. Kosongkan ruang di folder cadangan, lalu ulangi.";
  if (code === "EACCES" || code === "EROFS")
    return "Folder cadangan tidak dapat ditulisi. Periksa izin dan disknya, lalu ulangi.";
  return `Cadangan tidak selesai (${code ?? (error instanceof Error ? error.message : error)}).`;
}

/**
 * @param {Say} say
 * @param {string} what
 */
function everyThousand(say, what) {
  return (/** @type {number} */ count) => {
    if (count % 1000 === 0) say(`${count.toLocaleString("id-ID")} ${what}`);
  };
}
