import "server-only";
import { z } from "zod";

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

const blank = (value: unknown) => (value === "" ? undefined : value);

/** An optional setting; an empty variable counts as not set. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const address = (name: string, protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `${name} harus berupa alamat seperti ${example}.`,
  });

const flag = (name: string, standard: "0" | "1" = "0") =>
  z
    .preprocess(blank, z.enum(["0", "1", "false", "true"], { error: `${name} harus 1 atau 0.` }).default(standard))
    .transform((value) => value === "1" || value === "true");

const secret = (name: string, bytes = 32) =>
  z
    .string({ error: `${name} tidak ada; jalankan portal dengan "npm start".` })
    .refine((value) => Buffer.from(value, "base64").length >= bytes, {
      error: `${name} harus base64 dari sedikitnya ${bytes} byte.`,
    });

/** Key id → base64 key. New values are sealed with the first key; the others still open old ones. */
const nikKeys = z
  .string({ error: 'NIK_KEYS tidak ada; jalankan portal dengan "npm start".' })
  .transform((value) => value.split(",").map((pair) => pair.split(":")))
  .refine(
    (pairs) =>
      pairs.every(([id, key]) => /^[a-z0-9-]+$/.test(id ?? "") && Buffer.from(key ?? "", "base64").length === 32),
    { error: "NIK_KEYS harus berbentuk id:kunci (kunci base64 32 byte), dipisah koma." },
  )
  .transform((pairs) => pairs.map(([id, key]) => ({ id: id as string, key: Buffer.from(key as string, "base64") })));

/** Identity documents stay on the office's own server, so a token of the UploadThing cloud is refused. */
const uploadthingToken = z
  .string({ error: 'UPLOADTHING_TOKEN tidak ada; jalankan portal dengan "npm start".' })
  .refine((token) => isLocalToken(token), {
    error:
      "UPLOADTHING_TOKEN milik layanan awan tidak boleh dipakai: berkas identitas warga harus tinggal di server dinas. Kosongkan UPLOADTHING_TOKEN agar portal memakai penyimpanan sendiri.",
  });

const Settings = z
  .object({
    // What the operator may set.
    HOST: z.preprocess(
      blank,
      z
        .string()
        .regex(/^[A-Za-z0-9.:-]+$/, "HOST harus nama atau alamat IP.")
        .default("127.0.0.1"),
    ),
    PORT: z.preprocess(
      blank,
      z.coerce
        .number({ error: "PORT harus angka 1 sampai 65535." })
        .int("PORT harus angka bulat.")
        .min(1, "PORT harus angka 1 sampai 65535.")
        .max(65535, "PORT harus angka 1 sampai 65535.")
        .default(3000),
    ),
    DATA_DIR: z.preprocess(blank, z.string().default(".data")),
    DATABASE_URL: address("DATABASE_URL", ["postgres:", "postgresql:"], "postgresql://user@host:5432/nama"),
    /** The role that migrates and owns the tables; never handed to a process that serves. */
    DATABASE_OWNER_URL: optional(
      address("DATABASE_OWNER_URL", ["postgres:", "postgresql:"], "postgresql://pemilik@host:5432/nama"),
    ),
    PUBLIC_URL: optional(address("PUBLIC_URL", ["http:", "https:"], "https://umkm.contoh.go.id")),
    SMTP_URL: optional(address("SMTP_URL", ["smtp:", "smtps:"], "smtp://user:sandi@surat.contoh.go.id:587")),
    /** Where mail servers send back what they could not deliver; see docs/operasi.md. */
    BOUNCE_ADDRESS: optional(z.email("BOUNCE_ADDRESS harus alamat e-mail, misalnya surat-kembali@contoh.go.id.")),
    TRUST_PROXY: flag("TRUST_PROXY"),
    /** They lean on the insides of other people's libraries; 0 switches one off (docs/vendor-hooks.md). */
    FORM_CHECK: flag("FORM_CHECK", "1"),
    KEPT_ANSWERS: flag("KEPT_ANSWERS", "1"),
    FRONT_DOOR: flag("FRONT_DOOR", "1"),
    WITHOUT_SCRIPTS: flag("WITHOUT_SCRIPTS", "1"),
    DIRECT_STATEMENTS: flag("DIRECT_STATEMENTS", "1"),
    // What bin/ passes.
    DEMO: flag("DEMO"),
    /** The demo's class of 30 and proposal for 25 as well. */
    DEMO_LARGE: flag("DEMO_LARGE"),
    NODE_ENV: z.string().default("production"),
    LOG_LEVEL: z.preprocess(
      blank,
      z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    ),
    AUTH_SECRET: secret("AUTH_SECRET"),
    NIK_KEYS: nikKeys,
    NIK_HMAC_KEY: secret("NIK_HMAC_KEY").transform((value) => Buffer.from(value, "base64")),
    UPLOADTHING_TOKEN: uploadthingToken,
    /** Never needed; an address of somewhere else is refused rather than ignored. */
    UPLOADTHING_INGEST_URL: z.preprocess(blank, z.string().optional()),
  })
  .transform((settings) => ({
    ...settings,
    PUBLIC_URL: (settings.PUBLIC_URL ?? `http://${hostOf(settings.HOST)}:${settings.PORT}`).replace(/\/+$/, ""),
    publicUrlGiven: settings.PUBLIC_URL !== undefined,
  }))
  .superRefine((settings, context) => {
    const ingest = settings.UPLOADTHING_INGEST_URL;
    if (ingest === undefined || ingest.replace(/\/+$/, "") === `${settings.PUBLIC_URL}/api/ingest`) return;
    context.addIssue({
      code: "custom",
      message: `UPLOADTHING_INGEST_URL=${ingest} bukan alamat portal ini: berkas identitas warga harus tinggal di server dinas. Kosongkan UPLOADTHING_INGEST_URL.`,
    });
  })
  .superRefine((settings, context) => {
    for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"] as const) {
      const url = settings[name];
      if (!url || isOnThisMachine(url) || isSealed(url)) continue;
      context.addIssue({
        code: "custom",
        message: `${name} menunjuk ke komputer lain tanpa TLS: data warga akan lewat jaringan apa adanya. Tambahkan ?sslmode=verify-full (atau require).`,
      });
    }
  })
  .superRefine((settings, context) => {
    if (LOOPBACK.includes(settings.HOST)) return;
    if (settings.publicUrlGiven && settings.PUBLIC_URL.startsWith("https://")) return;
    context.addIssue({
      code: "custom",
      message: `HOST=${settings.HOST} membuka portal ke jaringan, maka PUBLIC_URL harus alamat https (misalnya https://umkm.contoh.go.id): tanpa https peramban membuang kuki masuk.`,
    });
  });

export type Env = z.output<typeof Settings>;

/** A setting is wrong; the message is written for the operator. */
export class SettingsError extends Error {}

let cached: Env | undefined;
let overrides: Record<string, string> = {};

export function env(): Env {
  cached ??= parseEnv({ ...process.env, ...overrides });
  return cached;
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Settings.safeParse(source);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map((issue) => `${issue.message}`);
  throw new SettingsError([...new Set(sentences)].join("\n"));
}

/** Tests point the portal at their own database and folder. */
export function overrideEnv(values: Record<string, string>) {
  overrides = { ...overrides, ...values };
  cached = undefined;
}

/** By address, or by the folder of a socket. */
export function isOnThisMachine(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  const host = (searchParams.get("host") ?? decodeURIComponent(hostname)).replace(/^\[|\]$/g, "");
  return host === "" || host.startsWith("/") || LOOPBACK.includes(host);
}

function isSealed(url: string): boolean {
  return ["require", "verify-ca", "verify-full"].includes(new URL(url).searchParams.get("sslmode") ?? "");
}

function hostOf(host: string) {
  return host.includes(":") ? `[${host}]` : host;
}

function isLocalToken(token: string) {
  try {
    const { apiKey, regions, ingestHost } = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
    const local = regions?.length === 1 && regions[0] === "lokal" && ingestHost === undefined;
    return typeof apiKey === "string" && apiKey.startsWith("sk_") && local;
  } catch {
    return false;
  }
}
