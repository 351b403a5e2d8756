import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";

/**
 * The one folder to back up. Only its postgres part may be entered by another user than ours.
 * @param {string} dataDir
 */
export function dataFolder(dataDir) {
  /** @param {string} name */
  const inside = (name) => path.join(dataDir, name);
  mkdirSync(dataDir, { recursive: true });
  // As root the server runs as the user postgres, who must be able to pass through, not to look.
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  for (const name of ["secrets", "run", "logs", "files"]) mkdirSync(inside(name), { recursive: true, mode: 0o700 });
  return {
    path: dataDir,
    secrets: inside("secrets"),
    lock: inside("run/lock"),
    state: inside("run/portal.json"),
    cluster: inside("postgres"),
    clusterPlace: inside("run/postgres-folder"),
    demoDone: inside("run/demo-done"),
    files: inside("files"),
    mails: inside("mails"),
    /** @param {string} name */
    log: (name) => inside(`logs/${name}.log`),
  };
}
