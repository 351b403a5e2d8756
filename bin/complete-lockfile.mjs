import { readFileSync, writeFileSync } from "node:fs";
import { lockfileGaps } from "./lib/lockfile-gaps.mjs";
import { inRoot } from "./lib/root.mjs";

/** After `npm install` from a registry with gaps: names every platform, so that `npm ci` works on all of them. */
const file = inRoot("package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const gaps = lockfileGaps(lock.packages);
const sorted = Object.entries({ ...lock.packages, ...gaps }).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(gaps).length} entries added.`);
