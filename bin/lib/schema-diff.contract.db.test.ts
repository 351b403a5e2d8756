import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";

const empty = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-migrations-"));
afterAll(() => rmSync(empty, { recursive: true }));

/** Its own process each time: the engine's WebAssembly is made for one start. */
function diffTo(migrations?: string) {
  const module = path.join(import.meta.dirname, "schema-diff.mjs");
  const code = `import { diffToSchema } from ${JSON.stringify(module)};
    process.stdout.write(JSON.stringify(await diffToSchema(${JSON.stringify(migrations)})));
    process.exit();`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "");
}

/**
 * The schema engine as WebAssembly, put together by hand (docs/vendor-hooks.md); an engineer's tool, never run by an
 * office. It must see that the migrations lead to prisma/schema, and what is missing when they do not.
 */
it("finds nothing in the migrated database that prisma/schema says otherwise", () => {
  expect(diffTo()).toBe("");
}, 120_000);

it("writes what an empty database lacks", () => {
  expect(diffTo(empty)).toContain('CREATE TABLE "notice"');
}, 120_000);
