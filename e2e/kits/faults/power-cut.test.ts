import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { cutPower, journalling } from "./power-cut";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-power-"));
const root = path.join(folder, "files");
mkdirSync(path.join(root, "ab"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
const survivors = new Set<string>();

/** Writes as a careful program does, leaving out the given steps. */
function write(name: string, without: string[] = []) {
  const step = (what: string, code: string) => (without.includes(what) ? "" : code);
  const code = `
    import { open, rename } from "node:fs/promises";
    const [temporary, target, folder] = ["ab/${name}.tmp", "ab/${name}", "ab"].map((one) => ${JSON.stringify(root)} + "/" + one);
    const file = await open(temporary, "wx"); await file.writeFile("0123456789"); ${step("content", "await file.sync();")} await file.close();
    await rename(temporary, target);
    ${step("folder", 'const names = await open(folder, "r"); await names.sync(); await names.close();')}`;
  const journal = path.join(folder, "journal");
  execFileSync(process.execPath, ["--import", journalling(root, journal), "--input-type=module", "-e", code]);
  return cutPower(journal, root, survivors);
}

test("what was synced whole survives the cut", () => {
  expect(write("whole")).toEqual({ cut: [], gone: [] });
  expect(readFileSync(path.join(root, "ab/whole"), "utf8")).toBe("0123456789");
});

test("content that was not synced is cut short", () => {
  expect(write("short", ["content"]).cut).toEqual([path.join(root, "ab/short")]);
  expect(readFileSync(path.join(root, "ab/short"), "utf8")).toBe("01234");
});

test("a name whose folder was not synced is gone", () => {
  expect(write("lost", ["folder"]).gone).toEqual([path.join(root, "ab/lost")]);
  expect(existsSync(path.join(root, "ab/lost"))).toBe(false);
});

test("what is written into a file that was there keeps its name, and its content only when synced", () => {
  const known = path.join(root, "ab/known");
  writeFileSync(known, "0123456789");
  survivors.add(known);
  const journal = path.join(folder, "journal");
  const go = (sync: string) => {
    const code = `
      import { open } from "node:fs/promises";
      const file = await open(${JSON.stringify(known)}, "r+"); await file.write("ab", 0); ${sync} await file.close();`;
    execFileSync(process.execPath, ["--import", journalling(root, journal), "--input-type=module", "-e", code]);
    return cutPower(journal, root, survivors);
  };
  expect(go("await file.sync();")).toEqual({ cut: [], gone: [] });
  expect(go("")).toEqual({ cut: [known], gone: [] });
});

test("what was written past the watch counts as not synced, once", () => {
  const stranger = path.join(root, "ab/stranger");
  writeFileSync(stranger, "0123456789");
  expect(cutPower(path.join(folder, "journal"), root, survivors)).toEqual({ cut: [stranger], gone: [] });
  expect(cutPower(path.join(folder, "journal"), root, survivors)).toEqual({ cut: [], gone: [] });
});
