import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "../env";

const IV = 12;
const TAG = 16;

export type Sealed = { cipher: Uint8Array<ArrayBuffer>; keyId: string };

/** AES-256-GCM with the newest key: iv, tag, text. */
export function seal(text: string): Sealed {
  return sealBytes(Buffer.from(text, "utf8"));
}

export function sealBytes(bytes: Uint8Array): Sealed {
  const newest = env().NIK_KEYS[0];
  if (!newest) throw new Error("No key to seal with");
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", newest.key, iv);
  cipher.setAAD(Buffer.from(newest.id));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { cipher: new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed])), keyId: newest.id };
}

/** Throws when the key is unknown or a single bit was changed. */
export function open(cipher: Uint8Array, keyId: string): string {
  return openBytes(cipher, keyId).toString("utf8");
}

export function openBytes(cipher: Uint8Array, keyId: string): Buffer {
  const found = env().NIK_KEYS.find((key) => key.id === keyId);
  if (!found) throw new Error(`Key ${keyId} is not in NIK_KEYS`);
  const bytes = Buffer.from(cipher);
  const decipher = createDecipheriv("aes-256-gcm", found.key, bytes.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(keyId));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
}

/** Compares without the plain value: the same NIK gives the same hash, and only who has the key can try them all. */
export function hashNik(nik: string): string {
  return keyedHash("nik", nik);
}

/** The same of a household. */
export function hashNoKk(noKk: string): string {
  return keyedHash("kk", noKk);
}

/** `purpose` keeps the hash of one kind of value from matching another kind. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", env().NIK_HMAC_KEY).update(`${purpose}\0${value}`).digest("hex");
}

/** 256 random bits for links and cookies; only `hashToken` of it is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Compares in constant time, whatever the lengths. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}
