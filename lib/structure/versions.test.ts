import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lockfileGaps } from "../../bin/lib/lockfile-gaps.mjs";
import { ROOT } from "./source";

type Lock = { packages: Record<string, { version?: string; resolved?: string }> };

/** Below these, known holes are open. */
const FLOORS: Record<string, string> = {
  next: "16.3.3",
  sharp: "0.35.4",
  "next-auth": "5.0.0-beta.32",
  nodemailer: "9.1.0",
  effect: "3.20.0",
};
const FORBIDDEN = ["xlsx"];

const lock: Lock = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

function copiesOf(name: string) {
  return Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
}

describe("the lockfile", () => {
  for (const [name, floor] of Object.entries(FLOORS)) {
    it(`holds ${name} at ${floor} or newer, every copy of it`, () => {
      const copies = copiesOf(name);
      expect(copies.length).toBeGreaterThan(0);
      for (const [place, { version }] of copies) {
        expect(isAtLeast(version ?? "0", floor), `${place} ${version}`).toBe(true);
      }
    });
  }

  it("holds nothing that is forbidden", () => {
    expect(FORBIDDEN.flatMap(copiesOf)).toEqual([]);
  });

  it("names no registry, so that any office can install from its own", () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  it("names every platform: after npm install run npm run lockfile", () => {
    expect(lockfileGaps(lock.packages)).toEqual({});
  });

  it("agrees with package.json, where every version is exact", () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe("comparing versions", () => {
  it.each([
    ["16.4.6", "16.3.3", true],
    ["16.3.2", "16.3.3", false],
    ["5.0.0-beta.31", "5.0.0-beta.32", false],
    ["5.0.0-beta.32", "5.0.0-beta.32", true],
    ["5.0.0", "5.0.0-beta.32", true],
    ["9.0.9", "9.1.0", false],
    ["10.0.0", "9.1.0", true],
  ])("%s against %s", (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });
});

/** A release is newer than its own pre-releases. */
function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => {
    const [release = "", pre] = text.split("-");
    return [...release.split(".").map(Number), ...(pre ? [0, Number(pre.split(".").at(-1))] : [1, 0])];
  };
  const [mine, theirs] = [numbers(version), numbers(floor)];
  for (const [index, wanted] of theirs.entries()) {
    if ((mine[index] ?? 0) !== wanted) return (mine[index] ?? 0) > wanted;
  }
  return true;
}
