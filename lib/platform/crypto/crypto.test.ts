import { afterEach, describe, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings";
import { overrideEnv } from "../env";
import { hashNik, hashToken, isSameSecret, keyedHash, newToken, open, seal } from "./index";

const NIK = "5201014107900001";
const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

describe("sealing", () => {
  afterEach(() => overrideEnv(TEST_SETTINGS));

  it("opens what it sealed and never seals the same way twice", () => {
    const first = seal(NIK);
    expect(open(first.cipher, first.keyId)).toBe(NIK);
    expect(Buffer.from(seal(NIK).cipher).equals(Buffer.from(first.cipher))).toBe(false);
    expect(Buffer.from(first.cipher).includes(NIK)).toBe(false);
  });

  it("refuses a single changed bit, wherever it is", () => {
    const { cipher, keyId } = seal(NIK);
    for (const index of cipher.keys()) {
      const changed = Uint8Array.from(cipher);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => open(changed, keyId)).toThrow();
    }
  });

  it("seals with the newest key and still opens old ones", () => {
    const old = seal(NIK);
    overrideEnv({ NIK_KEYS: `new:${key(9)},test:${key(2)}` });
    expect(seal(NIK).keyId).toBe("new");
    expect(open(old.cipher, old.keyId)).toBe(NIK);
    overrideEnv({ NIK_KEYS: `new:${key(9)}` });
    expect(() => open(old.cipher, old.keyId)).toThrow(/test/);
  });
});

describe("hashes and tokens", () => {
  afterEach(() => overrideEnv(TEST_SETTINGS));

  it("gives equal NIK equal hashes, of one purpose and one key only", () => {
    const hash = hashNik(NIK);
    expect(hashNik(NIK)).toBe(hash);
    expect(keyedHash("phone", NIK)).not.toBe(hash);
    overrideEnv({ NIK_HMAC_KEY: key(7) });
    expect(hashNik(NIK)).not.toBe(hash);
  });

  it("makes tokens of 256 bits and compares secrets of any length", () => {
    expect(Buffer.from(newToken(), "base64url")).toHaveLength(32);
    expect(newToken()).not.toBe(newToken());
    expect(hashToken("a")).toMatch(/^[0-9a-f]{64}$/);
    expect(isSameSecret("abc", "abc")).toBe(true);
    expect(isSameSecret("abc", "abcd")).toBe(false);
  });
});
