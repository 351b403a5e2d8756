import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = ["app", "bin", "components", "e2e", "lib", "prisma"];
/** It puts a module in another's place, or looks at what a module does when it is loaded first. */
const NEEDS_OWN_MODULES = /\bvi\.(mock|doMock|resetModules)\(|\breadLog\b|^await import\(/m;

/**
 * The tests that need every module for themselves; all others share the modules of their process, which saves loading
 * them anew for each file.
 * @param {string} root
 * @returns {string[]} paths from the root
 */
export function testsApart(root) {
  const files = readdirSync(root).filter((name) => isTest(name));
  for (const folder of FOLDERS)
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }))
      if (isTest(name)) files.push(path.posix.join(folder, name.replaceAll(path.sep, "/")));
  return files.filter((file) => NEEDS_OWN_MODULES.test(readFileSync(path.join(root, file), "utf8")));
}

/** @param {string} name */
function isTest(name) {
  return /\.test\.tsx?$/.test(name);
}
