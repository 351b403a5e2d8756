import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.mjs";

/** What lib/platform/same-for-all.ts gives to routes; a test compares the two. */
export const SAME_FOR_ALL = { key: "Surrogate-Control", value: "max-age=2" };

/** Bearers of this cookie have a part of their own in such pages: what they get is for nobody else. */
export const OWN_PART = ["isian", "__Host-isian"].map((key) => ({ type: /** @type {const} */ ("cookie"), key }));

/** How a page says that it is the same for everybody (lib/platform/same-for-all.ts). */
const DECLARES = /\bcontextForAll\(\)/;

/** Every page that declares it, as Next's configuration writes addresses: "/", "/layanan/:slug". */
export function pagesForAll(folder = inRoot("app")) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .filter((file) => DECLARES.test(readFileSync(path.join(folder, file), "utf8")))
    .map(addressOf)
    .toSorted();
}

/**
 * Folders in brackets are groups and no part of the address.
 * @param {string} file
 */
function addressOf(file) {
  const segments = file.split(path.sep).slice(0, -1);
  const named = segments.filter((segment) => !segment.startsWith("("));
  return `/${named.map((segment) => segment.replace(/^\[(\w+)\]$/, ":$1")).join("/")}`;
}
