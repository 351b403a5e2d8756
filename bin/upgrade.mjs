import { backUp } from "./lib/backup/beside.mjs";
import { command, say } from "./lib/command.mjs";
import { openPortal } from "./lib/portal.mjs";
import { abortRuns } from "./lib/run.mjs";
import { OperatorError, readSettings, WRONG_SETTINGS } from "./lib/settings.mjs";

/**
 * `npm run upgrade [-- --check]`: a backup, this program's migrations on its copy, and then, unless only checked, on the
 * portal's own database. Whoever goes back restores that backup with the program of before.
 */
await command(async (asked) => {
  asked.then(abortRuns);
  const settings = readSettings();
  const onlyCheck = process.argv.includes("--check");
  const { pending, id, vault } = await backUp(settings, { say, firstKey: noKeyYet });
  if (pending.length === 0) {
    say("Program ini tidak membawa migrasi baru; cukup jalankan ulang portal.");
    return 0;
  }
  say(`${pending.length} migrasi berhasil pada salinan: ${pending.join(", ")}.`);
  if (onlyCheck) return 0;
  const portal = await openPortal(settings, { say, mode: "tool" });
  if (portal.running !== undefined)
    throw new OperatorError(`Portal masih berjalan di ${portal.running}. Hentikan, lalu ulangi npm run upgrade.`);
  await portal.stop();
  say(`Basis data sudah diperbarui. Bila harus kembali: pasang program lama, lalu npm run restore -- ${vault}/${id}`);
  return 0;
});

/** @returns {Promise<string>} */
async function noKeyYet() {
  throw new OperatorError(
    "Kunci cadangan belum ada. Jalankan npm run backup sekali, tulis kuncinya, lalu ulangi.",
    WRONG_SETTINGS,
  );
}
