import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of the project, whatever folder the command was started from; also out of a bundle in .build. */
export const ROOT = upTo("package.json", import.meta.dirname);

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/**
 * @param {string} name
 * @param {string} folder
 * @returns {string}
 */
function upTo(name, folder) {
  return existsSync(path.join(folder, name)) ? folder : upTo(name, path.dirname(folder));
}
