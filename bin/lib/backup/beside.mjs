import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { openPortal } from "../portal.mjs";
import { nativeFolder, postgresIdentity } from "../postgres/binaries.mjs";
import { runningCluster, systemFolderOf } from "../postgres/cluster.mjs";
import { loadSecrets } from "../secrets.mjs";
import { OperatorError, WRONG_SETTINGS } from "../settings.mjs";
import { childEnvironment, setUpTree } from "../tree.mjs";
import { makeBackup } from "./make.mjs";
import { paperRecipient } from "./paper-key.mjs";

/** @import { DataFolder, Say, Settings } from "../types.ts" */

/**
 * The database of this data folder: of the portal that runs, or opened for as long as the tool works.
 * @param {Settings} settings
 * @param {Say} say
 */
async function openBeside(settings, say) {
  if (settings.databaseUrl)
    throw new OperatorError(
      "Basis data portal ini ada di server PostgreSQL lain (DATABASE_URL): cadangkan dengan alat server itu, lalu salin DATA_DIR/files dan DATA_DIR/secrets sesudahnya (docs/how-to/external-postgresql.md).",
      WRONG_SETTINGS,
    );
  if (!existsSync(path.join(settings.dataDir, "secrets/NIK_KEYS")))
    throw new OperatorError(`Di ${settings.dataDir} belum ada portal. Periksa DATA_DIR.`, WRONG_SETTINGS);
  // As it is: a newer program must not change the database before it is in safety.
  const portal = await openPortal(settings, { say: () => {}, mode: "tool", prepare: false });
  const { folder } = portal;
  const secrets = loadSecrets(folder.secrets);
  const env = childEnvironment(settings, folder, secrets, { DEMO: "0" });
  const { bundles } = await setUpTree({ say, secrets, env, pages: false });
  const database = runningCluster(folder, secrets.DATABASE_PASSWORD);
  const stop = portal.running === undefined ? portal.stop : async () => {};
  return { folder, secrets, env, bundles, database, stop };
}

/**
 * Where a second server may stand: beside the first, in a folder that its user can enter.
 * @param {DataFolder} folder
 */
export function trialPlaceOf(folder) {
  const identity = postgresIdentity();
  return identity.uid === undefined
    ? path.join(folder.path, "run/salinan")
    : path.join(systemFolderOf(folder.path), "salinan");
}

/**
 * The major version of PostgreSQL that this program carries.
 * @param {DataFolder} folder
 */
export function postgresMajor(folder) {
  const native = nativeFolder(postgresIdentity(), systemFolderOf(folder.path));
  const answer = spawnSync(path.join(native, "bin/postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  return /PostgreSQL\) (\d+)/.exec(answer)?.[1] ?? "";
}

/**
 * The folder of all backups: named by the operator, or beside the data.
 * @param {DataFolder} folder
 * @param {string | undefined} named
 */
export function vaultOf(folder, named) {
  const given = named ?? process.env.BACKUP_DIR;
  if (given) return path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  return `${folder.path}-cadangan`;
}

/**
 * One backup of this data folder's portal, with what `makeBackup` must know of it.
 * @param {Settings} settings
 * @param {{ say: Say, named?: string | undefined, firstKey: (secretsFolder: string) => Promise<string> }} options  `firstKey`: where there is no key yet
 */
export async function backUp(settings, { say, named, firstKey }) {
  const { folder, stop, ...portal } = await openBeside(settings, say);
  try {
    const recipient = paperRecipient(folder.secrets) ?? (await firstKey(folder.secrets));
    const vault = vaultOf(folder, named);
    if (!named && !process.env.BACKUP_DIR)
      say(`Cadangan disimpan di ${vault}, di mesin ini juga. Isi BACKUP_DIR dengan folder di disk lain.`);
    const places = { folder, vault, trialPlace: trialPlaceOf(folder), postgres: postgresMajor(folder) };
    return { vault, ...(await makeBackup({ ...portal, ...places, recipient, say })) };
  } finally {
    await stop();
  }
}
