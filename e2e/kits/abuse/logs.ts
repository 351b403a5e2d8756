import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { knownPeople, knownSecrets, niksIn, phonesIn } from "./office/people";

const ERROR = 50;

/**
 * Nothing is broken while the kit runs, so an error that nobody foresaw is a mistake of the program that some hostile value
 * reached: an object in the database client, a table asked by a foreign word. Its page shows no word of it.
 */
export function unforeseenIn(log: string): string[] {
  const found = log.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return /^\s*⨯/.test(line) ? [line.trim().slice(0, 200)] : [];
    const { level = 0, msg, err } = parsed(line);
    if (level < ERROR) return [];
    const { type = "", code = "", message = "", stack = "" } = err ?? {};
    return [`"${msg}" because of ${[type, code, message, stack.split("\n")[0]?.trim()].filter(Boolean).join(" ")}`];
  });
  return [...new Set(found)];
}

type Line = {
  level?: number;
  msg?: string;
  err?: { type?: string; code?: string | number; message?: string; stack?: string };
};

function parsed(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return {};
  }
}

/** What the portal's logs tell of people, secrets and mistakes after all that was done to it; nothing, if all is well. */
export function logFaults(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    const found = [
      ...niksIn(text).map(() => "a NIK"),
      ...phonesIn(text).map(() => "a telephone number"),
      ...knownPeople().flatMap(({ name }) => (text.includes(name) ? [`the name ${name}`] : [])),
      ...knownSecrets().flatMap(([kind, secret]) => (text.includes(secret) ? [kind] : [])),
    ];
    return [
      ...[...new Set(found)].map((what) => `${file} tells ${what}`),
      ...unforeseenIn(text).map((what) => `${file} has an error that nobody foresaw: ${what}`),
    ];
  });
}
