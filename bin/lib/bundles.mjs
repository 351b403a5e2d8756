import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";

/**
 * Programs that run beside the web server, from TypeScript of the house. A room
 * that is not furnished yet (no such file) simply has no program.
 */
export const ENTRIES = {
  prepare: "lib/platform/prepare.ts",
  worker: "lib/platform/worker.ts",
  migrate: "lib/platform/migrate/main.ts",
  demo: "prisma/demo/main.ts",
  "mail-sink": "lib/platform/mail-sink/main.ts",
  "sop-publish": "prisma/sop-publish.ts",
};

/** Compiles every program into `folder` and swaps it in whole. */
export async function buildBundles(folder) {
  const { build } = await import("esbuild");
  const temporary = `${folder}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const present = Object.entries(ENTRIES).filter(([, file]) => existsSync(inRoot(file)));
  await build({
    entryPoints: present.map(([out, file]) => ({ in: inRoot(file), out })),
    outdir: temporary,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "linked",
    logLevel: "error",
    absWorkingDir: inRoot(),
    plugins: [packagesStayOutside],
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
}

/** Runs one bundled program to its end. */
export function runBundle(folder, name, { args = [], env = {}, quiet = false } = {}) {
  return node([...bundleArguments(folder, name), ...args], { env, quiet });
}

export function bundleArguments(folder, name) {
  return ["--enable-source-maps", "--conditions=react-server", path.join(folder, `${name}.mjs`)];
}

/** Everything from node_modules is loaded at run time; `@/` is the house itself. */
const packagesStayOutside = {
  name: "packages-stay-outside",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === "entry-point" || name.startsWith("@/")) return undefined;
      return { path: name, external: true };
    });
  },
};
