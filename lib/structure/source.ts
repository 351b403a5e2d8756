import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** One import of any kind: static, re-export, dynamic, or `import("…")` as a type. */
export type Import = {
  /** Path from the root without extension for our own files, else the package's name. */
  to: string;
  own: boolean;
  typeOnly: boolean;
  /** What is taken as a value, by the name it is exported under; "*" for all of it. */
  names: string[];
};

export type Node = { type: string; start: number; end: number } & Record<string, unknown>;

export type Source = {
  /** From the root, with forward slashes. */
  file: string;
  text: string;
  lines: number;
  imports: Import[];
  program: Node;
};

const CODE = /\.(ts|tsx|mjs|mts)$/;
const NOT_OURS =
  /(^|\/)(node_modules|\.[^/]+|test-results|playwright-report)(\/|$)|^lib\/platform\/db\/generated\/|^next-env\.d\.ts$/;

export function readSources(): Source[] {
  return filesUnder("")
    .filter((file) => CODE.test(file))
    .map((file) => parseSource(file, readFileSync(path.join(ROOT, file), "utf8")));
}

export function parseSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  const fault = errors.find((error) => error.severity === "Error");
  if (fault) throw new Error(`${file}: ${fault.message}`);
  const root = program as unknown as Node;
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return { file, text, lines, imports: importsOf(file, root), program: root };
}

/** Every node of the tree, parents first. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

export function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = folder ? `${folder}/${name}` : name;
    if (NOT_OURS.test(file)) return [];
    return statSync(path.join(ROOT, file)).isDirectory() ? filesUnder(file) : [file];
  });
}

function importsOf(file: string, program: Node): Import[] {
  const found: Import[] = [];
  for (const node of walk(program)) {
    const specifier = specifierOf(node);
    if (specifier !== undefined)
      found.push({ ...resolve(file, specifier), typeOnly: isTypeOnly(node), names: valuesOf(node) });
  }
  return found;
}

function specifierOf(node: Node): string | undefined {
  const { source } = node;
  if (node.type === "TSImportType") {
    const argument = (node.source ?? node.argument) as { value?: string; literal?: { value?: string } };
    return argument.value ?? argument.literal?.value;
  }
  if (node.type === "CallExpression" && (node.callee as { name?: string }).name === "require") {
    return (node.arguments as { value?: string }[])[0]?.value;
  }
  const imports = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression"];
  if (!imports.includes(node.type) || !isNode(source)) return undefined;
  return typeof source.value === "string" ? source.value : "(computed)";
}

function isTypeOnly(node: Node): boolean {
  if (node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type") return true;
  const names = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[];
  return names.length > 0 && names.every((name) => name.importKind === "type" || name.exportKind === "type");
}

function valuesOf(node: Node): string[] {
  if (isTypeOnly(node)) return [];
  const named = (node.specifiers ?? []) as {
    importKind?: string;
    imported?: { name?: string };
    local?: { name?: string };
  }[];
  if (named.length === 0) return ["*"];
  return named
    .filter((specifier) => specifier.importKind !== "type")
    .map(
      ({ imported, local }) => imported?.name ?? (node.type === "ExportNamedDeclaration" ? local?.name : null) ?? "*",
    );
}

function resolve(file: string, specifier: string): Pick<Import, "to" | "own"> {
  const trim = (target: string) => target.replace(/\.(tsx?|mjs|mts)$/, "").replace(/\/index$/, "");
  if (specifier.startsWith("@/")) return { to: trim(specifier.slice(2)), own: true };
  if (specifier.startsWith(".")) return { to: trim(path.posix.join(path.posix.dirname(file), specifier)), own: true };
  return { to: specifier, own: false };
}
