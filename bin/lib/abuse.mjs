import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildKit, runBundle } from "./bundles.mjs";
import { openOwnPortal } from "./portal.mjs";
import { removeSystemFolder } from "./postgres/cluster.mjs";
import { freePort } from "./postgres/server.mjs";
import { inRoot } from "./root.mjs";

/** @import { Portal, RunOptions } from "./types.ts" */

/**
 * A built portal of its own (new data folder, free port, loopback) and the program that abuses it.
 * @param {string[]} args
 * @param {RunOptions} options
 */
export async function runAbuse(args, { say, signal }) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-abuse-"));
  const program = inRoot(`.build/abuse-${process.pid}`);
  const settings = { host: "127.0.0.1", port: await freePort(), dataDir };
  const portal = await openOwnPortal(settings, { say, signal });
  try {
    await buildKit(program);
    return await abuse(program, args, portal, path.join(dataDir, "abuse.json"));
  } finally {
    await portal.stop();
    rmSync(program, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
    removeSystemFolder(dataDir);
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Portal} portal
 * @param {string} report
 */
async function abuse(program, args, portal, report) {
  const web = portal.supervisor.children().find(({ name }) => name === "web");
  const target = {
    address: portal.address,
    build: inRoot(portal.dist),
    webPid: web?.pid,
    sources: inRoot(),
    logs: path.join(path.dirname(report), "logs"),
    report,
  };
  await runBundle(program, "abuse", { args: [JSON.stringify(target), ...args], env: portal.ownerEnv });
  if (!existsSync(report)) throw new Error("The abuse kit wrote no report");
  return JSON.parse(readFileSync(report, "utf8"));
}
