import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "../root.mjs";
import { SILENT, TELLING } from "./after-restore.mjs";

test("of every job of the worker it is known whether it tells somebody, who may have heard it since the backup", () => {
  const worker = readFileSync(inRoot("prisma/worker.ts"), "utf8");
  const registered = [...worker.matchAll(/registerTask\(\s*"(\w+)"/g)].map(([, name]) => name ?? "");
  expect(registered.length).toBeGreaterThan(10);
  expect(registered.filter((name) => !TELLING.includes(name) && !SILENT.includes(name))).toEqual([]);
});
