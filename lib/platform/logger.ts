import "server-only";
import { pino } from "pino";
import { env } from "./env";

/**
 * Events and identifiers only: no NIK, name, phone, token, link or answer is ever
 * passed to a logger. The list below is the net under the rope, for errors that
 * carry what they were given.
 */
const SECRETS = [
  "nik",
  "npwp",
  "noKk",
  "birthDate",
  "name",
  "phone",
  "email",
  "password",
  "token",
  "answers",
  "cookie",
  "authorization",
  "address",
];

const options = {
  base: undefined,
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[disamarkan]" },
  serializers: { err: describeError, error: describeError },
};

type Level = "fatal" | "error" | "warn" | "info" | "debug";
type Log = (fields: object, message?: string) => void;

let made: ReturnType<typeof pino> | undefined;

const write =
  (level: Level): Log =>
  (fields, message) => {
    made ??= pino({ ...options, level: env().LOG_LEVEL });
    made[level](fields, message);
  };

export const logger: Record<Level, Log> = {
  fatal: write("fatal"),
  error: write("error"),
  warn: write("warn"),
  info: write("info"),
  debug: write("debug"),
};

/** Messages of database errors quote values; the code and the place are enough to find the fault. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const quotesValues = error.name.startsWith("Prisma") || "severity" in error || error.name === "DriverAdapterError";
  return {
    type: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(quotesValues ? {} : { message: withoutValues(error.message) }),
    stack: frames.slice(0, 12).join("\n"),
  };
}

/** Messages of the language quote as well: a text that is no JSON, a number that is none. */
function withoutValues(message: string): string {
  return message.replaceAll(/"[\s\S]*"|\S+@\S+|\+?\d[\d .-]{4,}\d/g, "[disamarkan]");
}
