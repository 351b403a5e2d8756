import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * What a disk does when the power goes: content that was not synced is cut short, names whose folder
 * was not synced are gone. Killing processes alone would never show it, for the kernel lives on.
 * A file that appeared and that no journal tells of was written past the watch, and counts as not synced.
 * Not cut are the database's own files: its fsync is asserted at every start, and here it only dies.
 */
export function cutPower(journal: string, root: string, survivors: Set<string>): { cut: string[]; gone: string[] } {
  const { unsynced, unnamed, told } = replay(journal);
  const strangers = filesUnder(root).filter((file) => !told.has(file) && !survivors.has(file));
  const gone = [...unnamed].filter((file) => existsSync(file));
  const cut = [...unsynced, ...strangers].filter((file) => existsSync(file) && !gone.includes(file));
  for (const file of gone) rmSync(file, { recursive: true, force: true });
  for (const file of cut) truncateSync(file, Math.floor(statSync(file).size / 2));
  writeFileSync(journal, "");
  survivors.clear();
  for (const file of filesUnder(root)) survivors.add(file);
  return { cut, gone };
}

function filesUnder(root: string): string[] {
  if (!existsSync(root)) return [];
  const found = readdirSync(root, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

type Entry =
  | { wrote: string }
  /** What had its name before: only its content is in danger. */
  | { changed: string }
  | { synced: string }
  | { renamed: [string, string] }
  | { made: string }
  | { removed: string };

function replay(journal: string) {
  const unsynced = new Set<string>();
  const unnamed = new Set<string>();
  const told = new Set<string>();
  const lines = existsSync(journal) ? readFileSync(journal, "utf8").split("\n").filter(Boolean) : [];
  for (const line of lines) {
    const entry = JSON.parse(line) as Entry;
    if ("wrote" in entry) {
      told.add(entry.wrote);
      unsynced.add(entry.wrote);
      unnamed.add(entry.wrote);
    } else if ("changed" in entry) {
      told.add(entry.changed);
      unsynced.add(entry.changed);
    } else if ("made" in entry) unnamed.add(entry.made);
    else if ("removed" in entry) for (const set of [unsynced, unnamed]) set.delete(entry.removed);
    else if ("synced" in entry) {
      unsynced.delete(entry.synced);
      for (const file of unnamed) if (path.dirname(file) === entry.synced) unnamed.delete(file);
    } else {
      const [from, to] = entry.renamed;
      if (told.has(from)) told.add(to);
      if (unsynced.delete(from)) unsynced.add(to);
      unnamed.delete(from);
      unnamed.add(to);
    }
  }
  return { unsynced, unnamed, told };
}

/** To be loaded before anything else by the process whose writing under `root` is to be watched. */
export function journalling(root: string, journal: string): string {
  const code = `
    import fs from "node:fs"; import path from "node:path"; import { syncBuiltinESMExports } from "node:module";
    const root = ${JSON.stringify(root)}; const out = fs.openSync(${JSON.stringify(journal)}, "a");
    const writeSync = fs.writeSync;
    const under = (file) => typeof file === "string" && path.resolve(file).startsWith(root + path.sep);
    const note = (entry) => writeSync(out, JSON.stringify(entry) + "\\n");
    const { open, rename, mkdir, rm, unlink, writeFile } = fs.promises;
    fs.promises.open = async (file, flags = "r", mode) => {
      const handle = await open(file, flags, mode);
      if (typeof file !== "string" || !(under(file) || path.resolve(file) === root)) return handle;
      if (flags === "r+") note({ changed: path.resolve(file) });
      else if (typeof flags === "number" ? (flags & 3) !== 0 : /[wa+]/.test(String(flags))) note({ wrote: path.resolve(file) });
      for (const name of ["sync", "datasync"]) {
        const real = handle[name].bind(handle);
        handle[name] = async () => { await real(); note({ synced: path.resolve(file) }); };
      }
      return handle;
    };
    fs.promises.writeFile = async (file, ...rest) => { if (under(file)) note({ wrote: path.resolve(file) }); return writeFile(file, ...rest); };
    fs.promises.rename = async (from, to) => { if (under(to)) note({ renamed: [path.resolve(from), path.resolve(to)] }); return rename(from, to); };
    fs.promises.mkdir = async (folder, options) => { const made = await mkdir(folder, options); if (made && under(made)) note({ made: path.resolve(made) }); return made; };
    for (const [name, real] of Object.entries({ rm, unlink }))
      fs.promises[name] = async (file, ...rest) => { const answer = await real(file, ...rest); if (under(file)) note({ removed: path.resolve(file) }); return answer; };
    syncBuiltinESMExports();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
