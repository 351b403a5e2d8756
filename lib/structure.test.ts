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
import { COMPONENT_LIMIT, FUNCTION_LIMIT, functionProblems } from "./structure/function-law";
import { importProblems } from "./structure/import-law";
import { parameterProblems } from "./structure/parameter-law";
import { parseSource, ROOT, readSources, type Source } from "./structure/source";
import { spreadProblems } from "./structure/spread-law";

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

/** Law, file, code that breaks the law. Each line would pass unseen if its rule lost its teeth. */
const BITES: [keyof typeof LAWS, string, string][] = [
  ["imports", "lib/domain/a.ts", 'import { x } from "@/lib/platform/env";'],
  ["imports", "lib/domain/a.ts", 'import type { X } from "@/lib/features/desk/case.queries";'],
  ["imports", "lib/domain/a.ts", 'export * from "../platform/env";'],
  ["imports", "lib/domain/a.ts", 'export type { X } from "../platform/env";'],
  ["imports", "lib/domain/a.ts", 'const x = import("@/lib/platform/env");'],
  ["imports", "lib/domain/a.ts", 'type X = import("@/lib/platform/env").Env;'],
  ["imports", "lib/domain/a.ts", 'import fs from "node:fs";'],
  ["imports", "lib/domain/a.ts", 'import { cache } from "react";'],
  ["imports", "lib/domain/a.ts", 'const fs = require("fs");'],
  ["imports", "lib/platform/a.ts", 'import { x } from "@/lib/features/desk/case.store";'],
  ["imports", "lib/features/desk/case.store.ts", 'import { x } from "@/components/ui/button";'],
  ["imports", "lib/features/desk/case.schema.ts", 'import { db } from "@/lib/platform/db";'],
  ["imports", "lib/features/desk/case.schema.ts", 'import { x } from "./case.queries";'],
  ["imports", "lib/features/desk/case.policy.ts", 'import { z } from "pg";'],
  ["imports", "lib/features/desk/case.queries.ts", 'import { x } from "./case.commands";'],
  ["imports", "lib/features/desk/case.store.ts", 'import { x } from "./case.actions";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { revalidatePath } from "next/cache";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { sendMail } from "@/lib/platform/mail";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { x } from "../sop/sop.commands";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { x } from "@/lib/features/sop/sop.actions";'],
  ["imports", "lib/features/desk/case.actions.ts", 'import { db } from "@/lib/platform/db";'],
  ["imports", "lib/features/desk/case.actions.ts", 'import { x } from "../sop/sop.commands";'],
  ["imports", "lib/features/desk/case.messages.ts", 'import { x } from "@/lib/platform/outbox";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { acts } from "@/lib/features/users/users.messages";'],
  ["imports", "lib/features/desk/case.messages.ts", 'import { acts } from "@/lib/features/users/users.messages";'],
  ["imports", "components/case/a.tsx", 'import { Form } from "@/lib/features/desk/case.schema";'],
  ["imports", "components/case/a.tsx", 'import { listRuns } from "@/lib/features/desk/case.queries";'],
  ["imports", "components/case/a.tsx", 'import type { X } from "@/lib/features/desk/case.commands";'],
  ["imports", "components/case/a.tsx", 'import { env } from "@/lib/platform/env";'],
  ["imports", "components/case/a.tsx", 'import { readFile } from "node:fs/promises";'],
  ["imports", "app/page.tsx", 'import { submit } from "@/lib/features/desk/case.commands";'],
  ["imports", "app/page.tsx", 'import { db } from "@/lib/platform/db";'],
  ["imports", "components/ui/a.tsx", 'import Page from "@/app/page";'],
  ["imports", "lib/platform/a.ts", 'import { runSeed } from "../../prisma/seed";'],
  ["imports", "lib/cases/a.ts", 'import { findSop } from "@/lib/features/sop/sop.queries";'],
  ["imports", "lib/cases/a.ts", 'import { sendMail } from "@/lib/platform/mail";'],
  ["imports", "lib/platform/a.ts", 'import { act } from "@/lib/cases/act";'],
  ["imports", "components/desk/a.tsx", 'import { act } from "@/lib/cases/act";'],
  ["imports", "app/page.tsx", 'import { act } from "@/lib/cases/act";'],
  ["imports", "lib/features/desk/case.actions.ts", 'import { act } from "@/lib/cases/act";'],
  ["imports", "lib/features/desk/case.schema.ts", 'import type { Act } from "@/lib/cases/act";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { x } from "@/lib/features/sop/sop.store";'],
  ["imports", "lib/features/desk/case.store.ts", 'import { x } from "../sop/sop.store";'],
  ["names", "lib/domain/workTime.ts", ""],
  ["names", "lib/domain/WorkTime/index.ts", ""],
  ["names", "lib/features/desk/helpers.ts", ""],
  ["names", "lib/features/desk/store.ts", ""],
  ["names", "lib/features/desk/case.helpers.ts", ""],
  ["names", "lib/features/desk/seats/free.store.ts", ""],
  ["names", "lib/features/desk/index.ts", ""],
  ["names", "components/ui/Button.tsx", ""],
  ["sizes", "bin/a.mjs", "\n".repeat(301)],
  ["sizes", "app/petugas/tugas/page.tsx", "\n".repeat(81)],
  ["server-only", "lib/platform/a.ts", "export {};"],
  ["server-only", "lib/cases/a.ts", "export {};"],
  ["server-only", "lib/features/desk/case.queries.ts", 'import { z } from "zod";\nimport "server-only";'],
  ["server-only", "lib/features/desk/drafts.commands.ts", "export {};"],
  ["server-only", "lib/features/desk/case.store.ts", ""],
  ["actions", "lib/features/desk/case.actions.ts", 'import { formAction } from "@/lib/platform/action";'],
  ["actions", "lib/features/desk/case.actions.ts", '"use server";\nexport async function endAction() {}'],
  [
    "actions",
    "lib/features/desk/case.actions.ts",
    `${action()}export const endAction = formAction({${"\n".repeat(15)}});`,
  ],
  ["actions", "lib/features/desk/case.actions.ts", `${action()}export async function endAction() {}`],
  ["actions", "lib/features/desk/case.actions.ts", `${action()}export const end = formAction({});`],
  ["environment", "lib/platform/a.ts", "const x = process.env.HOME;"],
  ["environment", "next.config.mjs", 'const x = process["env"];'],
  ["environment", "e2e/a.ts", "const { env } = { env: process.env };"],
  ["environment", "prisma/a.ts", 'import { env } from "node:process";'],
  ["purity", "lib/domain/a.ts", "const x = Date.now();"],
  ["purity", "lib/domain/a.ts", "const x = new Date();"],
  ["purity", "lib/domain/a.ts", "const x = Math.random();"],
  ["purity", "lib/domain/a.ts", "const x = crypto.randomUUID();"],
  ["purity", "lib/domain/a.ts", "setTimeout(() => {}, 1);"],
  ["spreads", "e2e/a.ts", "const x = { a, ...{ b, c } };"],
  ["spreads", "bin/a.mjs", "const x = [...[1, 2], 3];"],
  ["spreads", "components/ui/a.tsx", "const x = <Table {...{ head, rows }} />;"],
  ["forms", "components/desk/a.tsx", 'import { endAction } from "@/lib/features/records/records.actions";'],
  ["cookies", "lib/features/desk/case.commands.ts", 'import { cookies } from "next/headers";'],
  ["cookies", "lib/features/desk/end-duty.command.ts", 'const { headers } = await import("next/headers");'],
  ["cookies", "lib/features/desk/case.commands.ts", 'import { findStaffContext } from "@/lib/platform/context";'],
  ["cookies", "lib/features/desk/case.commands.ts", 'import { findSender } from "@/lib/platform/context/uploader";'],
  ["cookies", "lib/features/desk/case.commands.ts", 'import { signInStaff } from "@/lib/platform/auth";'],
  ["parameters", "lib/features/desk/case.queries.ts", "export async function findCase(reference: string) {}"],
  ["parameters", "lib/features/desk/case.queries.ts", "export const findCase = async (reference: string) => null;"],
  ["parameters", "lib/features/desk/case.queries.ts", "export const findCase = cache(async ({ id }: Asked) => null);"],
  ["parameters", "lib/features/desk/case.commands.ts", "export async function endDuty() {}"],
  ["parameters", "lib/features/desk/end-duty.command.ts", "export function endDuty(tx: Tx, ctx: Context) {}"],
  ["parameters", "lib/features/desk/case.store.ts", "export async function writeNote(ctx: Context, tx: Tx) {}"],
  ["functions", "lib/domain/a.ts", `export function long() {${"\n".repeat(FUNCTION_LIMIT)}}`],
  ["functions", "bin/a.mjs", `const long = () => {${"\n".repeat(FUNCTION_LIMIT)}};`],
  ["functions", "lib/platform/a.ts", `const table = { long() {${"\n".repeat(FUNCTION_LIMIT)}} };`],
  ["functions", "components/ui/a.tsx", `export function Long() {${"\n".repeat(COMPONENT_LIMIT)}}`],
  ["functions", "lib/domain/a.ts", `function outer() { function inner() {${"\n".repeat(FUNCTION_LIMIT)}} }`],
  ["forms", "components/ui/a.tsx", 'import { endAction } from "../../lib/features/desk/case.actions";'],
];

/** What the laws must leave alone. */
const ALLOWS: [keyof typeof LAWS, string, string][] = [
  ["imports", "components/case/a.tsx", 'import type { Case } from "@/lib/features/desk/case.queries";'],
  ["imports", "components/case/a.tsx", 'import { type Case } from "@/lib/features/desk/case.schema";'],
  ["imports", "components/case/a.tsx", 'import { canAct } from "@/lib/features/desk/case.policy";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { findSop } from "@/lib/features/sop/sop.queries";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { enqueue } from "@/lib/platform/outbox";'],
  ["imports", "app/page.tsx", 'import { ok } from "@/lib/domain/result";'],
  ["imports", "lib/domain/a.ts", 'import { z } from "zod";'],
  ["imports", "lib/features/desk/case.commands.ts", 'import { act } from "@/lib/cases/act";'],
  ["imports", "lib/features/audit/a.queries.ts", 'import { acts } from "@/lib/features/users/users.messages";'],
  ["imports", "lib/features/desk/case.messages.ts", 'import { defineActs } from "@/lib/domain/acts";'],
  ["names", "lib/features/desk/end-duty.command.ts", ""],
  ["names", "lib/features/desk/case.queries.db.test.ts", ""],
  ["purity", "lib/domain/a.ts", "const x = (at: Date) => new Date(at.getTime());"],
  ["environment", "bin/a.mjs", "const x = process.env.HOME;"],
  ["actions", "lib/features/desk/case.actions.ts", `${action()}export const endAction = formAction({});`],
  ["server-only", "lib/platform/uploads/content/worker.mjs", "export {};"],
  ["names", "app/(public)/lacak/[ref]/page.tsx", ""],
  ["spreads", "lib/domain/a.ts", "const x = { ...a, ...(b ? { c } : {}), d: [...e] };"],
  ["forms", "components/desk/a.tsx", 'import { endAction } from "@/lib/features/desk/case.actions";'],
  ["cookies", "lib/features/desk/case.commands.ts", 'import type { Context } from "@/lib/platform/context";'],
  [
    "cookies",
    "lib/features/desk/case.commands.ts",
    'import { type Context, toEngineActor } from "@/lib/platform/context";',
  ],
  ["parameters", "lib/features/desk/case.queries.ts", "export async function findCase(ctx: Context, id: string) {}"],
  ["parameters", "lib/features/desk/case.queries.ts", "export const listCases = cache(async (_ctx: Context) => []);"],
  ["parameters", "lib/features/desk/case.queries.ts", "export const PAGE = 50; function helper(id: string) {}"],
  ["parameters", "lib/features/desk/case.store.ts", "export async function writeNote(tx: Tx, ctx: Context) {}"],
  ["functions", "components/ui/a.tsx", `export function Long() {${"\n".repeat(FUNCTION_LIMIT)}}`],
  ["functions", "lib/domain/a.ts", `const TABLE = {${"\n".repeat(FUNCTION_LIMIT)}};`],
  ["functions", "bin/a.mjs", `function outer() {${"\n".repeat(40)}function inner() {${"\n".repeat(40)}} }`],
  ["functions", "e2e/a.ts", `function long() {${"\n".repeat(FUNCTION_LIMIT)}}`],
  ["cookies", "lib/features/desk/case.actions.ts", 'import { staffContext } from "@/lib/platform/context";'],
];

function action() {
  return '"use server";\nimport { formAction } from "@/lib/platform/action";\n';
}

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
