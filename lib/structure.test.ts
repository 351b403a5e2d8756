import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { componentActionProblems } from "./structure/component-law";
import { cookieProblems } from "./structure/cookie-law";
import {
  actionProblems,
  environmentProblems,
  nameProblems,
  purityProblems,
  serverOnlyProblems,
  sizeProblems,
} from "./structure/file-law";
import { functionProblems } from "./structure/function-law";
import { importProblems } from "./structure/import-law";
import { logProblems } from "./structure/log-law";
import { ALLOWS, BITES } from "./structure/offenders";
import { parameterProblems } from "./structure/parameter-law";
import { parseSource, ROOT, readSources, type Source } from "./structure/source";
import { spreadProblems } from "./structure/spread-law";
import { tableProblems } from "./structure/table-law";
import { textProblems } from "./structure/text-law";

const FOLDERS = ["app", "bin", "components", "docs", "e2e", "lib", "prisma", "public"];
const LIB_FOLDERS = ["cases", "domain", "features", "platform", "structure", "testing"];

const LAWS: Record<string, (source: Source) => string[]> = {
  imports: importProblems,
  names: ({ file }) => nameProblems(file),
  sizes: sizeProblems,
  "server-only": serverOnlyProblems,
  actions: actionProblems,
  environment: environmentProblems,
  purity: purityProblems,
  spreads: spreadProblems,
  forms: componentActionProblems,
  cookies: cookieProblems,
  parameters: parameterProblems,
  functions: functionProblems,
  tables: tableProblems,
  texts: textProblems,
  logs: logProblems,
};

const sources = readSources();

describe("the house", () => {
  it("was found and read", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  for (const [name, law] of Object.entries(LAWS)) {
    it(`keeps the law of ${name}`, () => {
      expect(sources.flatMap(law)).toEqual([]);
    });
  }

  it("has no folder that nobody agreed on", () => {
    const ignored = readFileSync(path.join(ROOT, ".gitignore"), "utf8").split("\n");
    const folders = (parent: string) =>
      readdirSync(path.join(ROOT, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !ignored.includes(`${entry.name}/`))
        .map((entry) => entry.name);
    expect(folders("").filter((name) => !FOLDERS.includes(name))).toEqual([]);
    expect(folders("lib").filter((name) => !LIB_FOLDERS.includes(name))).toEqual([]);
  });
});

describe("each law bites", () => {
  for (const [name, file, code] of BITES) {
    it(`${name}: ${file}: ${code.replaceAll("\n", "⏎").slice(0, 90)}`, () => {
      expect(LAWS[name]?.(parseSource(file, code))).not.toEqual([]);
    });
  }
});

describe("and lets pass", () => {
  for (const [name, file, code] of ALLOWS) {
    it(`${name}: ${file}: ${code.replaceAll("\n", "⏎").slice(0, 90)}`, () => {
      expect(LAWS[name]?.(parseSource(file, code))).toEqual([]);
    });
  }
});
