import "server-only";

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

/** Settings under which tests run; none of these secrets is used anywhere else. */
export const TEST_SETTINGS = {
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
  PUBLIC_URL: "http://127.0.0.1:3000",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  AUTH_SECRET: key(1),
  NIK_KEYS: `test:${key(2)}`,
  NIK_HMAC_KEY: key(3),
  UPLOADTHING_TOKEN: Buffer.from(
    JSON.stringify({ apiKey: `sk_live_${"ab".repeat(32)}`, appId: "portal", regions: ["lokal"] }),
  ).toString("base64"),
};
