import { isTest } from "./rooms";
import { isNode, type Node, type Source, walk } from "./source";

/**
 * A table whose words are any text is asked by ownValue (lib/domain/own-value.ts), and by nobody but its own file:
 * `TABLE[word]` answers to "constructor" with a function, and the page that shows it breaks.
 */
export function tableProblems({ file, program }: Source): string[] {
  if (!/^(app|components|lib\/(cases|domain|features|platform))\//.test(file) || isTest(file)) return [];
  const nodes = [...walk(program)];
  const tables = new Set(nodes.filter(isOpenTable).map((node) => (node.id as Node).name as string));
  const asked = nodes.filter((node) => tables.has(nameOfAsked(node))).map(nameOfAsked);
  const exported = nodes.filter((node) => node.type === "ExportNamedDeclaration").flatMap(declared);
  return [
    ...asked.map((name) => `${file}: ${name}[…] is asked for any word: use ownValue`),
    ...exported.filter((name) => tables.has(name)).map((name) => `${file}: export a function, not ${name} itself`),
  ];
}

/** `const TABLE: Record<string, …>`, in the open or read-only. */
function isOpenTable(node: Node): boolean {
  if (node.type !== "VariableDeclarator" || !isNode(node.id) || !isNode(node.id.typeAnnotation)) return false;
  return /^[A-Z]/.test(String(node.id.name)) && isOpenRecord(node.id.typeAnnotation.typeAnnotation);
}

function isOpenRecord(type: unknown): boolean {
  if (!isNode(type) || type.type !== "TSTypeReference" || !isNode(type.typeArguments)) return false;
  const [first] = type.typeArguments.params as Node[];
  const { name } = type.typeName as unknown as { name?: string };
  return name === "Record" ? first?.type === "TSStringKeyword" : name === "Readonly" && isOpenRecord(first);
}

function nameOfAsked(node: Node): string {
  const { object, property } = node;
  if (node.type !== "MemberExpression" || !node.computed || !isNode(object) || !isNode(property)) return "";
  return object.type === "Identifier" && property.type !== "Literal" ? String(object.name) : "";
}

function declared({ declaration }: Node): string[] {
  if (!isNode(declaration) || declaration.type !== "VariableDeclaration") return [];
  return (declaration.declarations as Node[]).map(({ id }) => String((id as Node).name));
}
