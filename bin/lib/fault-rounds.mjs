import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildKit, bundleArguments } from "./bundles.mjs";
import { removeSystemFolder } from "./postgres/cluster.mjs";
import { inRoot } from "./root.mjs";
import { node, run } from "./run.mjs";
import { prepareTools } from "./tree.mjs";

/** @import { RunOptions } from "./types.ts" */

/** Room for the database, the files and a portal at work; the kit fills it to the brim. */
const DISK = "size=1500m,mode=0755";

/**
 * Builds the kit, gives it a throw-away folder and counts what it found. As root the folder is
 * a small disk of its own, seen by the kit's processes alone, so that "disk full" can be played.
 * @param {object} wishes
 * @param {RunOptions} options
 */
export async function runFaultRounds(wishes, { say, signal }) {
  await prepareTools(say, signal);
  const bundles = inRoot(`.build/faults-${process.pid}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-faults-"));
  const [dataDir, report] = [path.join(folder, "data"), path.join(folder, "report.json")];
  try {
    await buildKit(bundles);
    const args = [...bundleArguments(bundles, "faults"), JSON.stringify({ dataDir, report, bundles, ...wishes })];
    const env = { TMPDIR: folder };
    if (canMount()) {
      const mount = 'mkdir "$1" && mount -t tmpfs -o "$2" tmpfs "$1" && shift 2 && exec "$@"';
      await run("unshare", ["-m", "sh", "-c", mount, "sh", dataDir, DISK, process.execPath, ...args], { env });
    } else await node(args, { env });
    return JSON.parse(readFileSync(report, "utf8"));
  } finally {
    rmSync(bundles, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    removeSystemFolder(dataDir);
  }
}

function canMount() {
  if (process.getuid?.() !== 0) return false;
  const probe = 'mount -t tmpfs tmpfs "$1"';
  return spawnSync("unshare", ["-m", "sh", "-c", probe, "sh", os.tmpdir()], { stdio: "ignore" }).status === 0;
}
