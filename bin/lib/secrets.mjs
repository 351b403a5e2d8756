import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText, writeOnce } from "./files.mjs";
import { inRoot } from "./root.mjs";
import { OperatorError, WRONG_SETTINGS } from "./settings.mjs";

const random = (bytes = 32) => randomBytes(bytes).toString("base64");

/** What a missing secret becomes. Once written a secret is never changed by itself: data depends on it. */
const MAKERS = {
  AUTH_SECRET: () => random(),
  NIK_KEYS: () => `k1:${random()}`,
  NIK_HMAC_KEY: () => random(),
  UPLOADTHING_TOKEN: uploadthingToken,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  DATABASE_PASSWORD: () => randomBytes(24).toString("hex"),
};

/**
 * @typedef {keyof typeof MAKERS} Name
 * @typedef {Record<Name, string>} Secrets
 */
const NAMES = /** @type {Name[]} */ (Object.keys(MAKERS));

/** Only the embedded server asks for it. */
const OF_THE_EMBEDDED_SERVER = "DATABASE_PASSWORD";

/**
 * Reads the secrets of the data folder, making those that are missing; the environment wins.
 * @param {string} folder
 * @returns {Secrets}
 */
export function loadSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of missingSecrets(folder)) writeOnce(path.join(folder, name), `${MAKERS[name]()}\n`);
  return readSecrets(folder);
}

/**
 * For a process beside others on one database: secrets of its own would make papers and identity numbers
 * unreadable to the others, so it takes what is there and makes none.
 * @param {string} folder
 * @returns {Secrets}
 */
export function sharedSecrets(folder) {
  const missing = missingSecrets(folder).filter((name) => name !== OF_THE_EMBEDDED_SERVER);
  if (missing.length === 0) return readSecrets(folder);
  throw new OperatorError(
    `Kunci rahasia ${missing.join(", ")} tidak ada di ${folder}. Jalankan "npm run migrate" lebih dahulu, atau salin folder itu dari mesin tempat portal pertama kali dipasang.`,
    WRONG_SETTINGS,
  );
}

/**
 * The names of secrets that neither the environment nor the folder holds.
 * @param {string} folder
 */
export function missingSecrets(folder) {
  return NAMES.filter((name) => !process.env[name] && !existsSync(path.join(folder, name)));
}

/**
 * @param {string} folder
 * @returns {Secrets}
 */
function readSecrets(folder) {
  const read = (/** @type {Name} */ name) => process.env[name] || readText(path.join(folder, name))?.trim() || "";
  return {
    AUTH_SECRET: read("AUTH_SECRET"),
    NIK_KEYS: read("NIK_KEYS"),
    NIK_HMAC_KEY: read("NIK_HMAC_KEY"),
    UPLOADTHING_TOKEN: read("UPLOADTHING_TOKEN"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: read("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
    DATABASE_PASSWORD: read("DATABASE_PASSWORD"),
  };
}

/** The token's key signs addresses of uploads; its region names this very server. */
function uploadthingToken() {
  const token = { apiKey: `sk_live_${randomBytes(32).toString("hex")}`, appId: "portal", regions: ["lokal"] };
  return Buffer.from(JSON.stringify(token)).toString("base64");
}

/**
 * The key is part of the build (it keeps the ids of forms over builds), so a new
 * data folder takes over the key of the build that is there.
 */
function actionsKey() {
  const file = inRoot(".build/actions-key");
  const known = readText(file)?.trim();
  if (known) return known;
  mkdirSync(path.dirname(file), { recursive: true });
  writeOnce(file, `${random()}\n`);
  return readFileSync(file, "utf8").trim();
}
