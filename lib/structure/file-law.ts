import { isTest, placeOf, ROLES } from "./rooms";
import { isNode, type Node, type Source, walk } from "./source";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that Next itself gives; an address may read as a file. */
const SEGMENT = /^(\([a-z-]+\)|\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*(\.(json|ics|txt))?)$/;

export const LIMIT = 300;
export const PAGE_LIMIT = 80;
export const ACTION_LIMIT = 15;

export function nameProblems(file: string): string[] {
  const parts = file.split("/");
  const name = (parts.at(-1) ?? "")
    .replace(/(\.contract)?(\.db)?(\.test|\.spec|\.config|\.d)?\.(tsx?|mjs|mts)$/, "")
    .replace(new RegExp(`\\.(command|${ROLES.join("|")})$`), "");
  const folders = parts.slice(0, -1).filter((folder) => folder !== ".ci");
  const problems: string[] = [];
  if (!KEBAB.test(name)) problems.push(`${file}: file names are kebab-case`);
  if (!folders.every((folder) => SEGMENT.test(folder))) problems.push(`${file}: folder names are kebab-case`);
  const { room, role } = placeOf(file);
  if (room === "features" && !isTest(file) && !role) {
    problems.push(
      `${file}: a file of a feature is lib/features/<subject>/<thing>.<role>.ts; roles are ${ROLES.join(", ")}`,
    );
  }
  return problems;
}

export function sizeProblems({ file, lines }: Source): string[] {
  const page = /^app\/.*\/?page\.tsx$/.test(file);
  if (page && lines > PAGE_LIMIT)
    return [`${file}: ${lines} lines; a page is at most ${PAGE_LIMIT}: move what is seen to components`];
  return lines > LIMIT ? [`${file}: ${lines} lines; the limit is ${LIMIT}`] : [];
}

/** Without it a bundler could carry the server's code, and its data, to the browser. */
export function serverOnlyProblems({ file, text }: Source): string[] {
  const { room, role } = placeOf(file);
  const needs = room === "platform" || room === "cases" || ["queries", "commands", "store"].includes(role ?? "");
  if (!needs || isOutsideTheBundle(file)) return [];
  return text.startsWith('import "server-only";\n') ? [] : [`${file}: line one must be import "server-only"`];
}

export function actionProblems({ file, text, program, imports }: Source): string[] {
  if (placeOf(file).role !== "actions" || isTest(file)) return [];
  const problems: string[] = [];
  if (!text.startsWith('"use server";')) problems.push(`${file}: line one must be "use server"`);
  if (!imports.some((target) => /^lib\/platform\/action(\/|$)/.test(target.to))) {
    problems.push(`${file}: actions are made by lib/platform/action`);
  }
  for (const { name, value } of exportsOf(program)) {
    const made = isNode(value) && value.type === "CallExpression" && /Action$/.test(String(name));
    if (!made) problems.push(`${file}: ${name} must be a verbNounAction made by lib/platform/action`);
    const lines = isNode(value) ? text.slice(value.start, value.end).split("\n").length : 0;
    if (lines > ACTION_LIMIT)
      problems.push(`${file}: ${name} has ${lines} lines; an action is at most ${ACTION_LIMIT}`);
  }
  return problems;
}

export function environmentProblems({ file, program }: Source): string[] {
  if (file === "lib/platform/env.ts" || file.startsWith("bin/")) return [];
  const reads = [...walk(program)].some(
    (node) => isMember(node, "process", "env") || isMember(node, "import.meta", "env") || importsEnv(node),
  );
  return reads ? [`${file}: settings are read in lib/platform/env.ts alone`] : [];
}

/** lib/domain must give the same answer to the same question, always and everywhere. */
export function purityProblems({ file, program }: Source): string[] {
  if (placeOf(file).room !== "domain" || isTest(file)) return [];
  const found = new Set<string>();
  for (const node of walk(program)) {
    if (isMember(node, "Date", "now")) found.add("Date.now");
    if (isMember(node, "Math", "random")) found.add("Math.random");
    if (isClock(node)) found.add("the clock");
    if (node.type === "Identifier" && GLOBALS.has(String(node.name)) && !isPropertyName(program, node))
      found.add(String(node.name));
  }
  return [...found].map((what) => `${file}: ${what} is not pure; time and identity are arguments`);
}

const GLOBALS = new Set([
  "process",
  "globalThis",
  "crypto",
  "performance",
  "fetch",
  "setTimeout",
  "setInterval",
  "console",
  "Buffer",
]);

/** `new Date()` and `Date()` ask the clock; `new Date(value)` does not. */
function isClock(node: Node) {
  const callee = node.callee as { name?: string } | undefined;
  if (callee?.name !== "Date") return false;
  return (
    node.type === "CallExpression" || (node.type === "NewExpression" && (node.arguments as unknown[]).length === 0)
  );
}

function isMember(node: Node, object: string, property: string) {
  if (node.type !== "MemberExpression") return false;
  const owner = node.object as { type: string; name?: string };
  const ownerName = owner.type === "MetaProperty" ? "import.meta" : owner.name;
  const { name, value } = node.property as { name?: string; value?: string };
  return ownerName === object && (name ?? value) === property;
}

function importsEnv(node: Node) {
  return (
    node.type === "ImportDeclaration" && /^(node:)?process$/.test(String((node.source as { value?: string }).value))
  );
}

function isPropertyName(program: Node, identifier: Node) {
  return [...walk(program)].some(
    (node) =>
      (node.type === "MemberExpression" && node.property === identifier && !node.computed) ||
      (["Property", "PropertyDefinition", "TSPropertySignature", "MethodDefinition"].includes(node.type) &&
        node.key === identifier),
  );
}

function* exportsOf(program: Node): Generator<{ name: string; value: unknown }> {
  for (const node of program.body as Node[]) {
    if (node.type === "ExportDefaultDeclaration" || node.type === "ExportAllDeclaration")
      yield { name: "this export", value: null };
    if (node.type !== "ExportNamedDeclaration" || node.exportKind === "type") continue;
    const declaration = node.declaration as Node | null;
    if (!declaration) yield { name: "this export", value: null };
    else if (declaration.type === "FunctionDeclaration")
      yield { name: (declaration.id as { name: string }).name, value: null };
    else if (declaration.type === "VariableDeclaration") {
      for (const { id, init } of declaration.declarations as { id: { name: string }; init: unknown }[]) {
        yield { name: id.name, value: init };
      }
    }
  }
}

/** Plain programs that run as a process of their own, and tests. */
function isOutsideTheBundle(file: string) {
  return /\.test\.tsx?$/.test(file) || /\.m[jt]s$/.test(file);
}
