import { readFileSync } from "node:fs";
import path from "node:path";

export type ServerAction = { id: string; key: string; name: string; pages: string[] };
export type Inventory = { pages: string[]; routes: string[]; actions: ServerAction[] };

type References = Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
export type Manifests = { appPaths: Record<string, string>; references: { node: References; edge: References } };

/** What Next itself puts into every build. */
const BUILT_IN = new Set(["/_global-error", "/_not-found"]);

/** Every page, route and server action that the build answers to, as its manifests tell. */
export function inventoryOf({ appPaths, references }: Manifests): Inventory {
  const paths = Object.keys(appPaths).sort();
  const of = (kind: string) =>
    paths
      .filter((path) => path.endsWith(`/${kind}`))
      .map((path) => addressOf(path.slice(0, -kind.length - 1)))
      .filter((item) => !BUILT_IN.has(item));
  const actions = Object.entries({ ...references.node, ...references.edge }).map(([id, action]) => ({
    id,
    key: keyOf(action.filename, action.exportedName),
    name: action.exportedName,
    pages: Object.keys(action.workers).map((worker) => addressOf(worker.replace(/^app/, "").replace(/\/page$/, ""))),
  }));
  return { pages: of("page"), routes: of("route"), actions: actions.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

export function readInventory(build: string): Inventory {
  const read = (file: string) => JSON.parse(readFileSync(path.join(build, "server", file), "utf8"));
  return inventoryOf({
    appPaths: read("app-paths-manifest.json"),
    references: read("server-reference-manifest.json"),
  });
}

/** "lib/features/users/grants.actions.ts" + "endGrantAction" → "users/endGrantAction". */
export function keyOf(file: string, name: string) {
  return `${file.replace(/^lib\/features\//, "").replace(/\/.*$/, "")}/${name}`;
}

/** Groups in brackets are no part of an address. */
function addressOf(appPath: string) {
  return appPath.replaceAll(/\/\([^)]+\)/g, "") || "/";
}
