import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const MODULE = pathToFileURL(path.resolve(import.meta.dirname, "lock.mjs")).href;

describe("the start lock", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-lock-"));
    file = path.join(folder, "lock");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const script = (body: string) => [
    "--input-type=module",
    "-e",
    `import { tryLock } from ${JSON.stringify(MODULE)};${body}`,
  ];

  it("is taken by exactly one of many processes, also over the lock of a dead one", async () => {
    const dead = spawnSync(process.execPath, script(`tryLock(${JSON.stringify(file)})`));
    expect(dead.status).toBe(0);
    expect(existsSync(file)).toBe(true);

    const contender = `const got = tryLock(${JSON.stringify(file)}); console.log(got.release ? "mine" : "held"); setTimeout(() => {}, 1500);`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const child = spawn(process.execPath, script(contender));
        let output = "";
        for await (const chunk of child.stdout) output += chunk;
        return output.trim();
      }),
    );
    expect(answers.filter((answer) => answer === "mine")).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  it("is not believed when its process id was given to another process", () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: "1" }));
    const { stdout } = spawnSync(
      process.execPath,
      script(`console.log(Boolean(tryLock(${JSON.stringify(file)}).release))`),
      {
        encoding: "utf8",
      },
    );
    expect(stdout.trim()).toBe("true");
  });

  it("is released by its holder alone", () => {
    const { stdout } = spawnSync(
      process.execPath,
      script(`import { writeFileSync } from "node:fs"; const f = ${JSON.stringify(file)};
        const mine = tryLock(f); writeFileSync(f, "{}"); mine.release(); console.log("done")`),
      { encoding: "utf8" },
    );
    expect(stdout.trim()).toBe("done");
    expect(readFileSync(file, "utf8")).toBe("{}");
  });
});
