import { readFile } from "node:fs/promises";
import path from "node:path";
import { OperatorError } from "../settings.mjs";
import { differingTables, takeCensus } from "./census.mjs";
import { connectOwner } from "./connect.mjs";
import { readFileList, readPooled } from "./file-pool.mjs";
import { faultsOf, openKeys } from "./find-backup.mjs";
import { open } from "./seal.mjs";
import { withRestoredCopy } from "./trial.mjs";

/** @import { DataFolder, Say } from "../types.ts" */
/** @import { Found } from "./find-backup.mjs" */

/**
 * Looks at a backup that was made before: every byte by its hash; with the key from the paper also by bringing it back.
 * Throws a sentence that names what is wrong.
 * @param {{ found: Found, typedKey: string | undefined, folder: DataFolder, trialPlace: string, say: Say }} options
 */
export async function checkBackup({ found, typedKey, folder, trialPlace, say }) {
  const { vault, backup, manifest } = found;
  refuse(await faultsOf(found));
  if (!typedKey) {
    say(`Cadangan ${manifest.id}: semua berkasnya ada dan tidak berubah. Untuk mencoba membukanya, isi BACKUP_KEY.`);
    return;
  }
  const files = await readFileList(backup);
  const { key, keys } = await openKeys(found, typedKey, files);
  /** @type {string[]} */
  const faults = [];
  for (const file of files) {
    const opened = await readPooled(vault, /** @type {Buffer} */ (keys.get(file.night)), file).catch(() => undefined);
    if (!opened) faults.push(`berkas ${file.name} tidak dapat dibuka`);
  }
  const secrets = JSON.parse(open(key, "rahasia", await readFile(path.join(backup, "rahasia"))).toString("utf8"));
  const trial = {
    folder,
    place: trialPlace,
    password: secrets.DATABASE_PASSWORD,
    key,
    backup,
    parts: manifest.database,
  };
  await withRestoredCopy(trial, async ({ ownerUrl }) => {
    const client = await connectOwner(ownerUrl);
    try {
      faults.push(
        ...differingTables(manifest.census, await takeCensus(client)).map((table) => `isi tabel ${table} lain`),
      );
    } finally {
      await client.end();
    }
  });
  refuse(faults);
  say(`Cadangan ${manifest.id} utuh: dipulihkan ke basis data kedua, dan semua ${files.length} berkas dapat dibuka.`);
}

/** @param {string[]} faults */
function refuse(faults) {
  if (faults.length === 0) return;
  const more = faults.length > 3 ? ` dan ${faults.length - 3} lainnya` : "";
  throw new OperatorError(`Cadangan ini RUSAK: ${faults.slice(0, 3).join("; ")}${more}.`);
}
