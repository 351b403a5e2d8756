import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { knownPeople, knownSecrets, niksIn, phonesIn } from "./office/people";

/** What the portal's logs tell of people and secrets after all that was done to it; nothing, if all is well. */
export function logFaults(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    const found = [
      ...niksIn(text).map(() => "a NIK"),
      ...phonesIn(text).map(() => "a telephone number"),
      ...knownPeople().flatMap(({ name }) => (text.includes(name) ? [`the name ${name}`] : [])),
      ...knownSecrets().flatMap(([kind, secret]) => (text.includes(secret) ? [kind] : [])),
    ];
    return [...new Set(found)].map((what) => `${file} tells ${what}`);
  });
}
