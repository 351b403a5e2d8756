import { isTest, placeOf } from "./rooms";
import { isNode, type Node, type Source } from "./source";

/** Whoever is asked must know who asks: queries and commands take `ctx` first, a store stands inside a transaction. */
export function parameterProblems({ file, program }: Source): string[] {
  const { role } = placeOf(file);
  if (isTest(file) || !role || !Object.hasOwn(FIRST, role)) return [];
  const wanted = FIRST[role] ?? "";
  return exportedFunctions(program)
    .filter(({ first }) => first?.replace("_", "") !== wanted)
    .map(({ name }) => `${file}: ${name} must take ${wanted} as its first parameter`);
}

const FIRST: Record<string, string> = { queries: "ctx", commands: "ctx", store: "tx" };

/** Functions, arrows, and arrows inside a wrapper such as `cache(…)`. */
function exportedFunctions(program: Node): { name: string; first: string | undefined }[] {
  return (program.body as Node[]).flatMap((node) => {
    if (node.type !== "ExportNamedDeclaration" || !isNode(node.declaration)) return [];
    const { declaration } = node;
    if (declaration.type === "FunctionDeclaration") {
      return [{ name: nameOf(declaration.id) ?? "", first: firstOf(declaration) }];
    }
    if (declaration.type !== "VariableDeclaration") return [];
    return (declaration.declarations as Node[]).flatMap(({ id, init }) => {
      const made = functionIn(init);
      return made ? [{ name: nameOf(id) ?? "", first: firstOf(made) }] : [];
    });
  });
}

function functionIn(value: unknown): Node | null {
  if (!isNode(value)) return null;
  if (value.type === "ArrowFunctionExpression" || value.type === "FunctionExpression") return value;
  if (value.type !== "CallExpression") return null;
  return (value.arguments as unknown[]).map(functionIn).find((found) => found !== null) ?? null;
}

function firstOf(made: Node) {
  const parameters = made.params as unknown[];
  return nameOf(parameters[0]);
}

function nameOf(value: unknown) {
  return isNode(value) && value.type === "Identifier" ? String(value.name) : undefined;
}
