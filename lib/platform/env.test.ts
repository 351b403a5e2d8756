import { describe, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings";
import { parseEnv, SettingsError } from "./env";

const read = (change: Record<string, string | undefined> = {}) =>
  parseEnv({ ...TEST_SETTINGS, PUBLIC_URL: undefined, ...change });

const tokenOf = (change: object) =>
  Buffer.from(JSON.stringify({ apiKey: "sk_live_x", appId: "portal", regions: ["lokal"], ...change })).toString(
    "base64",
  );

describe("settings", () => {
  it("have sensible values when nothing is set, and an empty variable counts as not set", () => {
    const settings = read({ HOST: "", PORT: "", SMTP_URL: "", TRUST_PROXY: "", DATA_DIR: "" });
    expect(settings).toMatchObject({
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: ".data",
      TRUST_PROXY: false,
      PUBLIC_URL: "http://127.0.0.1:3000",
    });
    expect(settings.SMTP_URL).toBeUndefined();
  });

  it.each([
    "postgresql://portal@127.0.0.1:5433/umkm",
    "postgresql://portal@localhost/umkm",
    "postgresql://portal@[::1]/umkm",
    "postgresql://portal@localhost/umkm?host=/run/postgresql",
    "postgresql://portal@%2Frun%2Fpostgresql/umkm",
    "postgresql://portal@db.contoh.go.id/umkm?sslmode=verify-full",
    "postgresql://portal@10.0.0.7/umkm?sslmode=require",
  ])("take the database at %s", (DATABASE_URL) => expect(read({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL));

  it.each([
    [{ PORT: "abc" }, /PORT harus/],
    [{ PORT: "70000" }, /PORT harus/],
    [{ HOST: "bukan alamat" }, /HOST harus/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL harus/],
    [{ DATABASE_URL: "postgresql://portal@db.contoh.go.id/umkm" }, /tanpa TLS/],
    [{ DATABASE_URL: "postgresql://portal@10.0.0.7/umkm?sslmode=prefer" }, /tanpa TLS/],
    [{ DATABASE_URL: "postgresql://portal@127.0.0.1/umkm?host=10.0.0.7" }, /tanpa TLS/],
    [{ PUBLIC_URL: "umkm.contoh.go.id" }, /PUBLIC_URL harus/],
    [{ SMTP_URL: "http://surat" }, /SMTP_URL harus/],
    [{ BOUNCE_ADDRESS: "kembali" }, /BOUNCE_ADDRESS harus/],
    [{ TRUST_PROXY: "mungkin" }, /TRUST_PROXY harus/],
    [{ NIK_HMAC_KEY: "pendek" }, /NIK_HMAC_KEY harus/],
    [{ NIK_KEYS: "k1:pendek" }, /NIK_KEYS harus/],
    [{ AUTH_SECRET: undefined }, /AUTH_SECRET tidak ada/],
    [{ UPLOADTHING_TOKEN: tokenOf({ regions: ["sea1"] }) }, /milik layanan awan/],
    [{ UPLOADTHING_TOKEN: tokenOf({ ingestHost: "ingest.uploadthing.com" }) }, /milik layanan awan/],
    [{ UPLOADTHING_TOKEN: "eyJ4Ijox" }, /milik layanan awan/],
    [{ UPLOADTHING_INGEST_URL: "https://sea1.ingest.uploadthing.com" }, /bukan alamat portal ini/],
  ])("refuse %o with a sentence", (change, sentence) => {
    expect(() => read(change)).toThrow(SettingsError);
    expect(() => read(change)).toThrow(sentence);
  });

  it("never repeat a password or a key in the sentence", () => {
    expect(() => read({ SMTP_URL: "http://user:rahasia@surat" })).toThrow(/^(?!.*rahasia)/s);
    expect(() => read({ DATABASE_URL: "http://user:rahasia@host" })).toThrow(/^(?!.*rahasia)/s);
  });

  it("open the portal to the network only behind https", () => {
    expect(() => read({ HOST: "0.0.0.0" })).toThrow(/PUBLIC_URL harus alamat https/);
    expect(() => read({ HOST: "0.0.0.0", PUBLIC_URL: "http://umkm.contoh.go.id" })).toThrow(/https/);
    expect(read({ HOST: "0.0.0.0", PUBLIC_URL: "https://umkm.contoh.go.id/" }).PUBLIC_URL).toBe(
      "https://umkm.contoh.go.id",
    );
    expect(read({ HOST: "::1" }).PUBLIC_URL).toBe("http://[::1]:3000");
  });

  it("refuse a token of the UploadThing cloud", () => {
    const cloud = { apiKey: "sk_live_abc", appId: "abc", regions: ["sea1"] };
    const token = Buffer.from(JSON.stringify(cloud)).toString("base64");
    expect(() => read({ UPLOADTHING_TOKEN: token })).toThrow(/awan tidak boleh dipakai/);
    expect(() => read({ UPLOADTHING_TOKEN: "bukan token" })).toThrow(SettingsError);
  });

  it("name every fault at once", () => {
    expect(() => read({ PORT: "abc", SMTP_URL: "x" })).toThrow(/PORT harus[\s\S]*SMTP_URL harus/);
  });
});
