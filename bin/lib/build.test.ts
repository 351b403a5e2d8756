import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { keepFromOthers } from "./build.mjs";

it("no other account of the machine looks into a build, be it new or of before", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-build-"));
  const others = (name: string) => statSync(path.join(folder, name)).mode & 0o007;
  try {
    keepFromOthers(path.join(folder, "new"));
    expect(others("new")).toBe(0);
    chmodSync(path.join(folder, "new"), 0o755);
    keepFromOthers(path.join(folder, "new"));
    expect(others("new")).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
