import { closeSync, copyFileSync, existsSync, openSync, statSync, truncateSync } from "node:fs";

const LIMIT = 20 * 1024 * 1024;

/**
 * Children write into the file themselves, so that their last words survive the supervisor.
 * @param {string} file
 */
export function openLog(file) {
  const handle = openSync(file, "a", 0o600);
  return { handle, close: () => closeSync(handle) };
}

/**
 * One older file is kept. The writers append, so after the cut they go on at the top.
 * @param {string[]} files
 */
export function rotateLogs(files) {
  for (const file of files) {
    if (!existsSync(file) || statSync(file).size < LIMIT) continue;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }
}
