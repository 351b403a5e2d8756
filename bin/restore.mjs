import path from "node:path";
import readline from "node:readline/promises";
import { findBackup } from "./lib/backup/find-backup.mjs";
import { givenKey } from "./lib/backup/paper-key.mjs";
import { restoreBackup } from "./lib/backup/restore.mjs";
import { command, say } from "./lib/command.mjs";
import { abortRuns } from "./lib/run.mjs";
import { OperatorError, readSettings, WRONG_SETTINGS } from "./lib/settings.mjs";
import { prepareTools } from "./lib/tree.mjs";

const USAGE =
  "Cara pakai: npm run restore -- FOLDER (folder cadangan, atau satu cadangan di dalamnya). Kunci dari kertas ditanyakan, atau dibaca dari BACKUP_KEY atau BACKUP_KEY_FILE.";

/** `npm run restore -- FOLDER`: the data folder as it was at the moment of the backup; what is there now is kept aside. */
await command(async (asked) => {
  asked.then(abortRuns);
  const [named, ...more] = process.argv.slice(2);
  if (!named || more.length > 0) throw new OperatorError(USAGE, WRONG_SETTINGS);
  const settings = readSettings();
  if (settings.databaseUrl)
    throw new OperatorError(
      "DATABASE_URL terisi: cadangan ini dibuat dari PostgreSQL bawaan portal dan dipulihkan ke sana. Kosongkan DATABASE_URL.",
      WRONG_SETTINGS,
    );
  await prepareTools(say);
  const found = findBackup(path.resolve(process.env.INIT_CWD ?? process.cwd(), named));
  const { aside } = await restoreBackup({ found, target: settings.dataDir, askKey, say, now: new Date() });
  say(`Portal dipulihkan seperti pada ${localTime(found.manifest.moment)} (${settings.dataDir}).`);
  if (aside) say(`Data sebelumnya disimpan di ${aside}; hapus bila tidak diperlukan lagi.`);
  say("Jalankan npm start. Semua orang masuk lagi; surat yang menunggu tidak dikirim ulang sendiri.");
  say("Sebelum memberi nomor surat lagi, admin menyebut nomor terakhir yang sudah keluar: Pengaturan, Cadangan.");
  return 0;
});

async function askKey() {
  const given = givenKey();
  if (given) return given;
  const lines = readline.createInterface({ input: process.stdin, output: process.stdout });
  const typed = await lines.question("Kunci cadangan (AGE-SECRET-KEY-1…): ");
  lines.close();
  return typed;
}

/** @param {string} moment */
function localTime(moment) {
  const format = { timeZone: "Asia/Makassar", dateStyle: "long", timeStyle: "short" };
  return `${new Intl.DateTimeFormat("id-ID", /** @type {Intl.DateTimeFormatOptions} */ (format)).format(new Date(moment))} WITA`;
}
