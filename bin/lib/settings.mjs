import path from "node:path";
import { ROOT } from "./root.mjs";

/** @import { Settings } from "./types.ts" */

/** Exit codes of sysexits.h: a supervisor need not try again after the first, and may after the second. */
export const WRONG_SETTINGS = 78;
export const NOT_READY_YET = 75;

/** Something an operator can mend: printed as one sentence, without a stack. */
export class OperatorError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * What the supervisor itself needs before anything is installed. The whole check,
 * with its sentences, is lib/platform/env.ts and runs as soon as it can.
 * @returns {Settings}
 */
export function readSettings({ defaultDataDir = ".data" } = {}) {
  const given = process.env;
  const port = given.PORT ? Number(given.PORT) : 3000;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new OperatorError(`PORT harus angka 1 sampai 65535; sekarang "${given.PORT}".`);
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new OperatorError(`Portal membutuhkan Node.js 20.19 atau lebih baru; di sini ${process.versions.node}.`);
  }
  return {
    host: given.HOST || "127.0.0.1",
    port,
    dataDir: path.resolve(ROOT, given.DATA_DIR || defaultDataDir),
    databaseUrl: given.DATABASE_URL || undefined,
    ownerUrl: given.DATABASE_OWNER_URL || undefined,
    publicUrl: given.PUBLIC_URL || undefined,
  };
}

/**
 * Where a browser on this machine finds the portal.
 * @param {{ host: string, port: number | string }} settings
 */
export function localAddress({ host, port }) {
  const anywhere = host === "0.0.0.0" || host === "::";
  const name = anywhere ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
