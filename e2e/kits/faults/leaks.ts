import { readdirSync } from "node:fs";
import path from "node:path";
import { logReader } from "./log-lines";

/** What the kit's people typed and what the portal gave to them alone: none of it may stand in a log of web, worker or database. */
const SECRETS: [string, RegExp][] = [
  ["a NIK", /\b520101410790\d{4}\b/],
  ["a phone number", /(\+62|\b0)81234\d{6}\b/],
  ["an e-mail address", /\bwarga\d+@contoh\.test/],
  ["a name", /Siti Aminah|Warung Siti/],
  ["a password", /kuda hitam di pantai/],
  ["a signed address", /signature=hmac-sha256/],
];

/** Sentences about what the logs quote since the last look; the quoted words themselves are not repeated. */
export function leaksOf(folder: string): () => string[] {
  const read = logReader();
  return () =>
    readdirSync(folder).flatMap((name) => read(path.join(folder, name)).flatMap((line) => leaksIn(name, line)));
}

export function leaksIn(log: string, line: string): string[] {
  return SECRETS.filter(([, secret]) => secret.test(line)).map(([what]) => `the log ${log} quotes ${what}`);
}
