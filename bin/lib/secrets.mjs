import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText, writeDurably } from "./files.mjs";
import { inRoot } from "./root.mjs";

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

/** Reads the secrets of the data folder, making those that are missing; the environment wins. */
export function loadSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = Object.keys(MAKERS);
  return Object.fromEntries(names.map((name) => [name, process.env[name] || stored(folder, name)]));
}

function stored(folder, name) {
  const file = path.join(folder, name);
  if (!existsSync(file)) writeDurably(file, `${MAKERS[name]()}\n`, 0o600);
  return readFileSync(file, "utf8").trim();
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
  const made = random();
  mkdirSync(path.dirname(file), { recursive: true });
  writeDurably(file, `${made}\n`, 0o600);
  return made;
}
