import { isTest } from "./rooms";
import { isNode, type Node, type Source, walk } from "./source";

/** Markup is longer than logic; a component may take more lines. */
export const FUNCTION_LIMIT = 60;
export const COMPONENT_LIMIT = 90;

const PRODUCT = /^(app|components|lib|bin)\//;

/** A function that needs scrolling hides a part that has a name. Functions declared inside it count for themselves. */
export function functionProblems({ file, text, program }: Source): string[] {
  if (!PRODUCT.test(file) || isTest(file)) return [];
  return namedFunctions(program).flatMap(({ name, made }) => {
    const limit = /^[A-Z]/.test(name) ? COMPONENT_LIMIT : FUNCTION_LIMIT;
    const lines = linesOf(text, made);
    return lines > limit ? [`${file}: ${name} has ${lines} lines; a function is at most ${limit}`] : [];
  });
}

/** Without those of the functions that are declared inside it, for they have their own name. */
function linesOf(text: string, made: Node): number {
  const inner = outermostIn(made).map((declared) => allLines(text, declared));
  return inner.reduce((left, lines) => left - lines, allLines(text, made));
}

function allLines(text: string, { start, end }: Node) {
  return text.slice(start, end).split("\n").length;
}

function outermostIn(made: Node): Node[] {
  const declared = [...walk(made)].filter((node) => node !== made && node.type === "FunctionDeclaration");
  return declared.filter(
    (node) => !declared.some((other) => other !== node && other.start <= node.start && node.end <= other.end),
  );
}

/** Every function of the file, with the name it is declared, assigned or written under. */
function namedFunctions(program: Node): { name: string; made: Node }[] {
  const names = new Map<unknown, string>();
  for (const node of walk(program)) {
    if (node.type === "VariableDeclarator") names.set(node.init, nameOf(node.id));
    if (node.type === "Property" || node.type === "MethodDefinition") names.set(node.value, nameOf(node.key));
  }
  return [...walk(program)]
    .filter((node) => FUNCTIONS.has(node.type))
    .map((made) => ({ name: isNode(made.id) ? nameOf(made.id) : (names.get(made) ?? "a function"), made }));
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

function nameOf(value: unknown) {
  return isNode(value) && typeof value.name === "string" ? value.name : "a function";
}
