import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { REFUSALS } from "@/e2e/kits/abuse/rights/refusals";
import { FILE_REFUSALS } from "@/lib/domain/files";
import { ENGINE_REFUSALS } from "@/lib/domain/workflow/refusal-words";
import { ACT_WORDS } from "@/lib/features/audit/act-words.queries";
import { filesUnder, ROOT } from "./source";

type Declared = { file: string; entries: [string, string][] };

const product = filesUnder("lib").filter(
  (file) => file.endsWith(".ts") && !/\.test\.ts$|^lib\/(testing|structure)\//.test(file),
);

/** What the modules with `export const … = maker({ … })` export, read by importing them; a declaration must be exported. */
async function declaredBy(maker: "defineRefusals" | "defineActs"): Promise<Declared[]> {
  const found: Declared[] = [];
  for (const file of product) {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    const names = [...text.matchAll(new RegExp(`^export const (\\w+) = ${maker}\\(`, "gm"))].map(
      ([, name = ""]) => name,
    );
    const calls = [...text.matchAll(new RegExp(`(?<!function )\\b${maker}\\(`, "g"))].length;
    if (calls !== names.length)
      throw new Error(`${file}: ${maker} makes an exported constant, or nobody can gather it`);
    if (names.length === 0) continue;
    const module = (await import(path.join(ROOT, file))) as Record<string, Record<string, string | { words: string }>>;
    for (const name of names) {
      const entries = Object.entries(module[name] ?? {}).map(([key, said]): [string, string] => [
        key,
        typeof said === "string" ? said : said.words,
      ]);
      found.push({ file, entries });
    }
  }
  return found;
}

const refusals = [
  ...(await declaredBy("defineRefusals")),
  { file: "the engine", entries: Object.entries(ENGINE_REFUSALS) },
  { file: "the files", entries: Object.entries(FILE_REFUSALS) },
];
const acts = await declaredBy("defineActs");

function twice(names: string[]) {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe("refusals", () => {
  const entries = refusals.flatMap((refusal) => refusal.entries);

  it("are declared once each", () => {
    expect(refusals.length).toBeGreaterThan(4);
    expect(entries.length).toBeGreaterThan(80);
    expect(twice(entries.map(([code]) => code))).toEqual([]);
    expect(entries.filter(([code]) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it("say whole sentences, each its own", () => {
    expect(entries.filter(([, sentence]) => !/^[A-Z].*[.]$/.test(sentence))).toEqual([]);
    expect(twice(entries.map(([, sentence]) => sentence))).toEqual([]);
  });

  it("are all known to the table of rights", () => {
    expect(Object.entries(REFUSALS).toSorted()).toEqual(entries.toSorted());
  });
});

it("limits count under names of their own", () => {
  const names = product.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), "utf8").matchAll(/\blimit\("(\w+)"/g)].map((match) => match[1] ?? ""),
  );
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  expect(names.length).toBeGreaterThan(4);
});

describe("acts", () => {
  const entries = acts.flatMap((act) => act.entries);

  it("are declared once each, as noun.verbed", () => {
    expect(acts.length).toBeGreaterThan(10);
    expect(entries.length).toBeGreaterThan(60);
    expect(twice(entries.map(([name]) => name))).toEqual([]);
    expect(entries.filter(([name]) => !/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
    expect(entries.filter(([, words]) => !/^[A-Z].*[^.]$/.test(words))).toEqual([]);
  });

  it("are all said in words to whoever reads the audit", () => {
    expect([...ACT_WORDS].toSorted()).toEqual(entries.toSorted());
  });

  it("are written by nobody who did not declare them", () => {
    // Keys of answers look the same.
    const written = product
      .filter((file) => /^lib\/(features\/.*\.(commands?|store)\.ts$|cases\/|platform\/)/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(ROOT, file), "utf8");
        if (file.startsWith("lib/platform/") && !/recordAudit|auditStatement|defineActs/.test(text)) return [];
        return [...text.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map((match) => match[1] ?? "");
      })
      .filter((name) => !/^(identity|business|service)\.(?!viewed)/.test(name));
    expect(new Set(written).size).toBeGreaterThan(30);
    expect([...new Set(written)].filter((name) => !ACT_WORDS.has(name))).toEqual([]);
  });
});
