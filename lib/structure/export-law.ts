import { isTest, placeOf } from "./rooms";
import { isNode, type Node, type Source } from "./source";

const PRODUCT = /^(components|lib)\//;

/**
 * Two things of one name: the reader, the editor and the search take the wrong one.
 * Pages export what Next asks of them; bin cannot import from lib and repeats a few of its names.
 */
export function sameNameProblems(sources: Source[]): string[] {
  const places = new Map<string, string[]>();
  for (const { file, program } of sources) {
    if (!PRODUCT.test(file) || file.endsWith(".d.mts") || isTest(file)) continue;
    for (const name of new Set(declaredExports(program))) {
      if (!isDeclaration(file, name)) places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  return [...places]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => `${name} is exported by ${files.sort().join(" and ")}`);
}

/** What each feature declares under one name, because one place gathers it by its type: the role gives the name. */
function isDeclaration(file: string, name: string) {
  return placeOf(file).role === "messages" && (name === "acts" || name === "refusals");
}

/** What a file declares and exports; a re-export is the same thing, seen from another place. */
function declaredExports(program: Node): string[] {
  return (program.body as Node[]).flatMap((node) => {
    if (node.type !== "ExportNamedDeclaration" || !isNode(node.declaration)) return [];
    const { declaration } = node;
    const made = declaration.type === "VariableDeclaration" ? (declaration.declarations as Node[]) : [declaration];
    return made.flatMap(({ id }) => (isNode(id) && typeof id.name === "string" ? [id.name] : []));
  });
}
