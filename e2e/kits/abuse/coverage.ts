import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Inventory, keyOf } from "./inventory";

export type Covered = { pages: string[]; routes: string[]; actions: string[] };

/** What the build answers to and the table does not speak of, and rows about what is no longer there. */
export function gaps(built: Covered, table: Covered): string[] {
  return (["pages", "routes", "actions"] as const).flatMap((kind) => [
    ...without(built[kind], table[kind]).map((item) => `${item}: in the build, but without a row in the rights table`),
    ...without(table[kind], built[kind]).map((item) => `${item}: a row in the rights table, but not in the build`),
  ]);
}

/** Actions of the sources that the build does not know (or the other way): the manifest is not the whole truth then. */
export function strayActions(inventory: Inventory, sources: string[]): string[] {
  const built = inventory.actions.map(({ key }) => key);
  return [
    ...without(sources, built).map((item) => `${item}: exported by an actions file, but not in the build's manifest`),
    ...without(built, sources).map((item) => `${item}: in the build's manifest, but no export of an actions file`),
  ];
}

export function actionsInSources(root: string): string[] {
  return actionFiles(root)
    .flatMap((file) =>
      [...readFileSync(path.join(root, file), "utf8").matchAll(/^export (?:const|async function) (\w+)/gm)].map(
        ([, name = ""]) => keyOf(file, name),
      ),
    )
    .sort();
}

export function actionFiles(root: string): string[] {
  return readdirSync(path.join(root, "lib/features"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".actions.ts"))
    .map((file) => `lib/features/${file.replaceAll("\\", "/")}`);
}

function without(all: string[], known: string[]) {
  return [...new Set(all)].filter((item) => !known.includes(item));
}
