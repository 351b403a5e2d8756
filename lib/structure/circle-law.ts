import { isTest } from "./rooms";
import type { Source } from "./source";

/** Parts of a circle cannot be read, moved or tested apart. A type counts as much as a value. */
export function fileCircleProblems(sources: Source[]): string[] {
  const files = filesByKey(sources);
  const graph: Graph = new Map();
  for (const [key, { imports }] of files) {
    graph.set(key, new Set(imports.map((target) => target.to).filter((to) => to !== key && files.has(to))));
  }
  return circlesOf(graph).map((circle) => `files in a circle: ${circle.join(", ")}`);
}

/** Here every folder is a subject, and subjects stand in an order. */
const FLOORS = [
  "lib/features",
  "lib/domain",
  "lib/cases",
  "lib/platform",
  "components",
  "e2e/kits",
  "e2e/kits/abuse",
  "lib",
];

export function folderCircleProblems(sources: Source[]): string[] {
  const files = filesByKey(sources);
  return FLOORS.flatMap((floor) => {
    const graph: Graph = new Map();
    for (const { file, imports } of sources.filter((source) => !isTest(source.file))) {
      const from = folderOn(floor, file);
      if (!from) continue;
      const known = graph.get(from) ?? new Set();
      for (const target of imports) {
        const to = folderOn(floor, files.get(target.to)?.file ?? "");
        if (to && to !== from) known.add(to);
      }
      graph.set(from, known);
    }
    return circlesOf(graph).map((circle) => `folders of ${floor} in a circle: ${circle.join(", ")}`);
  });
}

type Graph = Map<string, Set<string>>;

/** Imports name a file without its extension, and an index by its folder. */
function filesByKey(sources: Source[]) {
  const keyOf = (file: string) => file.replace(/(\.d)?\.(tsx?|mjs|mts)$/, "").replace(/\/index$/, "");
  return new Map(sources.map((source) => [keyOf(source.file), source]));
}

/** The folder right below the floor; what lies loose on the floor belongs to no folder. */
function folderOn(floor: string, file: string): string | null {
  if (!file.startsWith(`${floor}/`)) return null;
  const [folder, ...rest] = file.slice(floor.length + 1).split("/");
  return folder && rest.length > 0 ? folder : null;
}

/** Groups in which everybody reaches everybody (Tarjan); whoever stands alone is no circle. */
function circlesOf(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  const visit = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) circles.push(group.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
