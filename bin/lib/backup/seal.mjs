import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** AES-256-GCM: a changed byte is no longer opened. */
const ALGORITHM = "aes-256-gcm";
const TAG_BYTES = 16;
/** Chance, in front of the cipher: a backup that was killed goes on with its key and seals a name anew, with other content. */
const NONCE_BYTES = 12;

/**
 * Closes one piece of a backup: nonce, cipher and tag. A piece is named, so that two pieces cannot be exchanged.
 * @param {Buffer} key 32 bytes, the backup's own
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export function seal(key, name, bytes) {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(key, name), nonce);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Throws when the key, the name or a single bit is not that of `seal`.
 * @param {Buffer} key
 * @param {string} name
 * @param {Buffer} sealed
 */
export function open(key, name, sealed) {
  const decipher = createDecipheriv(ALGORITHM, keyOf(key, name), sealed.subarray(0, NONCE_BYTES));
  const end = Math.max(NONCE_BYTES, sealed.length - TAG_BYTES);
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]);
}

/** @param {Uint8Array} bytes */
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/**
 * @param {Buffer} key
 * @param {string} name
 */
function keyOf(key, name) {
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `umkm-portal/cadangan/${name}`, 32));
}
