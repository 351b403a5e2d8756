import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { buildBundles } from "./bundles.mjs";
import { hashOf, writeDurably } from "./files.mjs";
import { isHeld } from "./held-folder.mjs";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";

/** @import { Build, Environment, Say } from "./types.ts" */

const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "bin/lib/bundles.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const NOT_BUILT = /(\.test\.tsx?|\.md|\/prisma\/schema\/.*|\/db\/generated\/.*|\/platform\/testing\/.*)$/;
const KEPT_BUILDS = 3;

/**
 * Names the build that belongs to these sources and this key of the forms.
 * @param {string} actionsKey
 */
export function describeBuild(actionsKey) {
  const sources = hashOf(
    SOURCES.map((name) => inRoot(name)),
    (file) => NOT_BUILT.test(file),
  );
  const key = createHash("sha256").update(actionsKey).digest("hex");
  const id = createHash("sha256").update(`${sources} ${key} ${process.version}`).digest("hex").slice(0, 12);
  return { id, dist: `.next-${id}`, bundles: inRoot(`.build/${id}`), stamp: inRoot(`.next-${id}`, ".complete") };
}

/** @param {Build} build */
export async function ensureBundles(build) {
  if (!existsSync(build.bundles)) await buildBundles(build.bundles);
}

/** @param {Build} build */
export function isBuilt(build) {
  return existsSync(build.stamp);
}

/**
 * Builds into a folder of its own: a portal that is being served keeps its files.
 * @param {Build} build
 * @param {Environment} env
 * @param {Say} say
 */
export async function ensureBuild(build, env, say) {
  if (isBuilt(build)) return keepFromOthers(inRoot(build.dist));
  say("Membangun portal (sekitar satu menit) …");
  rmSync(inRoot(build.dist), { recursive: true, force: true });
  keepFromOthers(inRoot(build.dist));
  await node([inRoot("node_modules/next/dist/bin/next"), "build"], {
    quiet: true,
    env: { ...env, NODE_ENV: "production", NEXT_DIST_DIR: build.dist, NEXT_TELEMETRY_DISABLED: "1" },
  });
  rmSync(inRoot(build.dist, "cache"), { recursive: true, force: true });
  keepFromOthers(inRoot(build.dist));
  writeDurably(build.stamp, new Date().toISOString());
  forgetOldBuilds(build);
}

/**
 * Next writes the key of the forms into its manifests, readable for every account of the machine: the folder is not.
 * @param {string} folder
 */
export function keepFromOthers(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  chmodSync(folder, 0o750);
}

/**
 * A few are kept as a way back, and each that a living process serves: its pages are read from there when they are
 * first asked for.
 * @param {Build} current
 */
function forgetOldBuilds(current) {
  for (const id of outlivedBuilds(inRoot(), current.dist)) {
    rmSync(inRoot(`.next-${id}`), { recursive: true, force: true });
    rmSync(inRoot(`.build/${id}`), { recursive: true, force: true });
  }
}

/**
 * The ids of builds under `root` that nobody needs any more.
 * @param {string} root
 * @param {string} currentDist
 * @returns {string[]}
 */
export function outlivedBuilds(root, currentDist) {
  return readdirSync(root)
    .filter((name) => /^\.next-[0-9a-f]{12}$/.test(name) && name !== currentDist)
    .map((name) => ({ id: name.slice(".next-".length), at: statSync(path.join(root, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(KEPT_BUILDS - 1)
    .map(({ id }) => id)
    .filter((id) => !isHeld(path.join(root, ".build", id)));
}
