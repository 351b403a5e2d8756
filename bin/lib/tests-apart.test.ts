import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { testsApart } from "./tests-apart.mjs";

test("a test that puts a module in another's place is found, wherever it stands; what only names it is not", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "tests-apart-"));
  try {
    for (const folder of ["app", "bin", "components", "e2e", "lib/deep", "prisma"])
      mkdirSync(path.join(root, folder), { recursive: true });
    const files = {
      "lib/deep/mocks.test.ts": 'vi.mock("./other", () => ({}));',
      "app/anew.db.test.ts": "vi.resetModules();",
      "proxy.test.ts": 'vi.doMock("./other");',
      "lib/deep/logs.test.tsx": "await readLog(work);",
      "bin/loads.test.ts": 'vi.stubEnv("DOOR", "0");\nawait import("./door.mjs");',
      "lib/deep/plain.test.ts": "vi.spyOn(console, 'log'); // no vi.mock of anything\n  await import('./other');",
      "lib/deep/mocks.ts": 'vi.mock("./other");',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
    expect(testsApart(root).sort()).toEqual([
      "app/anew.db.test.ts",
      "bin/loads.test.ts",
      "lib/deep/logs.test.tsx",
      "lib/deep/mocks.test.ts",
      "proxy.test.ts",
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
