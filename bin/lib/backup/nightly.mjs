import { appendFileSync } from "node:fs";
import path from "node:path";
import { readText, writeDurably } from "../files.mjs";
import { inRoot } from "../root.mjs";
import { node } from "../run.mjs";
import { OperatorError, WRONG_SETTINGS } from "../settings.mjs";
import { paperRecipient } from "./paper-key.mjs";

/** @import { DataFolder, Say } from "../types.ts" */

const LOOK_EVERY = 60_000;
const AT = "01.30";
const WITA = 8 * 3_600_000;
const DAY = 86_400_000;

/**
 * Makes one backup a night at BACKUP_AT (WITA), also after a start that comes later than that, as soon as the office
 * has its key on paper. What it says goes into logs/backup.log, and to the admin page by its row.
 * @param {{ folder: DataFolder, say: Say }} options
 */
export function keepBackups({ folder, say }) {
  const minutes = minutesOf(process.env.BACKUP_AT || AT);
  const file = path.join(folder.path, "run/backup-night");
  let busy = false;
  const look = async () => {
    const night = lastNight(Date.now(), minutes);
    if (busy || !paperRecipient(folder.secrets) || readText(file)?.trim() === night) return;
    busy = true;
    writeDurably(file, `${night}\n`);
    try {
      const printed = await node([inRoot("bin/backup.mjs")], { env: { DATA_DIR: folder.path }, quiet: true });
      appendFileSync(folder.log("backup"), `${new Date().toISOString()} ${printed}`, { mode: 0o600 });
    } catch (error) {
      const words = error instanceof Error && "output" in error ? String(error.output) : String(error);
      appendFileSync(folder.log("backup"), `${new Date().toISOString()} ${words}`, { mode: 0o600 });
      say(`Cadangan malam ini gagal; sebabnya di ${folder.log("backup")} dan di Pengaturan, Cadangan.`);
    } finally {
      busy = false;
    }
  };
  setInterval(look, LOOK_EVERY).unref();
}

/**
 * The night that is due: the last time that the clock in Lombok showed `minutes` after midnight.
 * @param {number} now
 * @param {number} minutes
 */
export function lastNight(now, minutes) {
  const day = Math.floor((now + WITA - minutes * 60_000) / DAY);
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** @param {string} time  as 01.30 or 01:30 */
export function minutesOf(time) {
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined)
    throw new OperatorError(`BACKUP_AT harus jam seperti 01.30; sekarang "${time}".`, WRONG_SETTINGS);
  return Number(hour) * 60 + Number(minute);
}
