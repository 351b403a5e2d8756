import path from "node:path";
import { backUp, trialPlaceOf, vaultOf } from "./lib/backup/beside.mjs";
import { checkBackup } from "./lib/backup/check.mjs";
import { findBackup } from "./lib/backup/find-backup.mjs";
import { givenKey, makePaperKey, paperRecipient } from "./lib/backup/paper-key.mjs";
import { command, say } from "./lib/command.mjs";
import { dataFolder } from "./lib/data-folder.mjs";
import { abortRuns } from "./lib/run.mjs";
import { readSettings } from "./lib/settings.mjs";
import { prepareTools } from "./lib/tree.mjs";

const CHECK = "--check";

/**
 * `npm run backup [-- FOLDER]`: one backup, brought back and compared at once, while the portal serves or while it does not.
 * `npm run backup -- --check [FOLDER]`: looks at one that was made before.
 */
await command(async (asked) => {
  asked.then(abortRuns);
  const words = process.argv.slice(2);
  const named = words.find((word) => word !== CHECK);
  return words.includes(CHECK) ? check(named) : make(named);
});

/** @param {string | undefined} named */
async function make(named) {
  await backUp(readSettings(), { say, named, firstKey });
  return 0;
}

/** @param {string | undefined} named */
async function check(named) {
  await prepareTools(say);
  const folder = dataFolder(readSettings().dataDir);
  const found = findBackup(
    named ? path.resolve(process.env.INIT_CWD ?? process.cwd(), named) : vaultOf(folder, undefined),
  );
  await checkBackup({ found, typedKey: givenKey(), folder, trialPlace: `${trialPlaceOf(folder)}-uji`, say });
  return 0;
}

/** @param {string} secretsFolder */
async function firstKey(secretsFolder) {
  const secret = await makePaperKey(secretsFolder);
  say("");
  say("KUNCI CADANGAN. Tulis di kertas sekarang dan simpan di lemari besi; kunci ini tidak disimpan di mesin ini dan");
  say("tidak ditampilkan lagi. Tanpa kunci ini cadangan tidak dapat dibuka oleh siapa pun:");
  say("");
  say(`    ${secret}`);
  say("");
  return paperRecipient(secretsFolder) ?? "";
}
