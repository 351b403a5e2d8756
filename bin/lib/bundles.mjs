import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.mjs";
import { node } from "./run.mjs";

/** @import { Environment } from "./types.ts" */

/** Programs that run beside the web server, from TypeScript of the house. */
const PROGRAMS = {
  "check-settings": "lib/platform/check-settings.ts",
  "check-database": "lib/platform/check-database.ts",
  prepare: "lib/platform/prepare-main.ts",
  worker: "prisma/worker.ts",
  migrate: "lib/platform/migrate/main.ts",
  "mail-sink": "lib/platform/mail-sink/main.ts",
};

/**
 * Programs that are one exported function of a module: file, function. The file may
 * be missing as long as nobody has written it.
 * @type {Record<string, [string, string]>}
 */
const FUNCTIONS = {
  seed: ["prisma/seed/index.ts", "runSeed"],
  demo: ["prisma/demo/index.ts", "runDemo"],
  "sop-publish": ["prisma/sop-publish.ts", "runSopPublish"],
  bounce: ["prisma/bounce.ts", "runBounce"],
  recount: ["prisma/recount.ts", "runRecount"],
  "check-restored": ["prisma/check-restored.ts", "runCheckRestored"],
};

/**
 * Kits of e2e/ that need no browser. They are no part of a build that is served.
 * @type {Record<string, [string, string]>}
 */
const KITS = {
  faults: ["e2e/kits/faults/index.ts", "runFaults"],
  "event-desk": ["e2e/kits/faults/event-desk.ts", "runEventDesk"],
  bench: ["e2e/kits/bench/index.ts", "runBench"],
  floor: ["e2e/kits/bench/floor/index.ts", "runFloor"],
  abuse: ["e2e/kits/abuse/index.ts", "runAbuse"],
};

/**
 * Compiles every program into `folder` and swaps it in whole.
 * @param {string} folder
 */
export async function buildBundles(folder) {
  const functions = Object.entries(FUNCTIONS).filter(([, [file]]) => existsSync(inRoot(file)));
  await bundle(folder, [
    ...Object.entries(PROGRAMS).map(([out, file]) => ({ in: inRoot(file), out })),
    ...functions.map(([out]) => ({ in: `function:${out}`, out })),
  ]);
}

/**
 * The kits alone, for the length of a run.
 * @param {string} folder
 */
export async function buildKit(folder) {
  await bundle(
    folder,
    Object.keys(KITS).map((out) => ({ in: `function:${out}`, out })),
  );
}

/**
 * @param {string} folder
 * @param {{ in: string, out: string }[]} entryPoints
 */
async function bundle(folder, entryPoints) {
  const { build, stop } = await import("esbuild");
  const temporary = `${folder}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  await build({
    entryPoints,
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
    plugins: [callFunction, packagesStayOutside],
  });
  // Its helper process would else live as long as the portal.
  await stop();
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
}

/**
 * @param {string} folder
 * @param {string} name
 */
export function hasBundle(folder, name) {
  return existsSync(path.join(folder, `${name}.mjs`));
}

/**
 * Runs one bundled program to its end and returns what it printed.
 * @param {string} folder
 * @param {string} name
 * @param {{ args?: string[], env?: Environment, quiet?: boolean, input?: Buffer }} [options]
 */
export function runBundle(folder, name, { args = [], ...wishes } = {}) {
  return node([...bundleArguments(folder, name), ...args], wishes);
}

/**
 * @param {string} folder
 * @param {string} name
 */
export function bundleArguments(folder, name) {
  return ["--enable-source-maps", "--conditions=react-server", path.join(folder, `${name}.mjs`)];
}

/**
 * Calls the function with the command's arguments and closes the database behind it.
 * @type {import("esbuild").Plugin}
 */
const callFunction = {
  name: "call-function",
  setup(build) {
    build.onResolve({ filter: /^function:/ }, ({ path: name }) => ({ path: name, namespace: "function" }));
    build.onLoad({ filter: /.*/, namespace: "function" }, ({ path: name }) => {
      const program = name.slice("function:".length);
      const [file, exported] = FUNCTIONS[program] ?? KITS[program] ?? [];
      if (!file || !exported) throw new Error(`No program is named ${program}`);
      const contents = `
        import { ${exported} } from ${JSON.stringify(inRoot(file))};
        import { closeDatabase } from "@/lib/platform/db";
        try { await ${exported}(...process.argv.slice(2)); } finally { await closeDatabase(); }`;
      return { contents, loader: "ts", resolveDir: inRoot() };
    });
  },
};

/**
 * Everything from node_modules is loaded at run time; `@/` is the house itself.
 * @type {import("esbuild").Plugin}
 */
const packagesStayOutside = {
  name: "packages-stay-outside",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === "entry-point" || name.startsWith("@/") || path.isAbsolute(name)) return undefined;
      // Next names no exports, and Node itself adds no ending.
      return { path: /^next\/[a-z-]+$/.test(name) ? `${name}.js` : name, external: true };
    });
  },
};
