import { existsSync } from "node:fs";
import path from "node:path";
import { readText, writeOnce } from "../files.mjs";
import { OperatorError } from "../settings.mjs";

/** Only what closes backups stays on this machine; what opens them is on paper (age, https://age-encryption.org). */
const PUBLIC_PART = "BACKUP_RECIPIENT";

/**
 * The public part of the key that the office keeps on paper; null before it was made.
 * @param {string} secretsFolder
 */
export function paperRecipient(secretsFolder) {
  return process.env[PUBLIC_PART] || readText(path.join(secretsFolder, PUBLIC_PART))?.trim() || null;
}

/**
 * Makes the key, once. What it returns is shown to the operator and kept nowhere.
 * @param {string} secretsFolder
 */
export async function makePaperKey(secretsFolder) {
  const { generateIdentity, identityToRecipient } = await import("age-encryption");
  const secret = await generateIdentity();
  const file = path.join(secretsFolder, PUBLIC_PART);
  if (existsSync(file)) throw new OperatorError(`Kunci cadangan sudah ada (${file}).`);
  writeOnce(file, `${await identityToRecipient(secret)}\n`);
  return secret;
}

/** What the operator gave without being asked: BACKUP_KEY, or the first line of BACKUP_KEY_FILE. */
export function givenKey() {
  const file = process.env.BACKUP_KEY_FILE;
  return process.env.BACKUP_KEY || (file ? readText(file)?.trim().split("\n")[0] : undefined) || undefined;
}

/**
 * @param {string} recipient
 * @param {Buffer} key
 */
export async function wrap(recipient, key) {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(new Uint8Array(key)));
}

/**
 * The backup's own key, opened with what was typed from the paper: blanks and small letters are taken.
 * @param {string} typed
 * @param {Buffer} wrapped
 */
export async function unwrap(typed, wrapped) {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(typed.replace(/\s+/g, "").toUpperCase());
  } catch {
    throw new OperatorError(
      "Kunci cadangan salah ketik: ia diawali AGE-SECRET-KEY-1 dan seluruhnya 74 huruf dan angka. Belum ada yang diubah.",
    );
  }
  try {
    return Buffer.from(await decrypter.decrypt(new Uint8Array(wrapped)));
  } catch {
    throw new OperatorError(
      "Kunci itu bukan kunci cadangan ini. Pakai kertas dari tahun cadangan dibuat. Belum ada yang diubah.",
    );
  }
}
