import { describeBuild, ensureBundles } from "./build.mjs";
import { runBundle } from "./bundles.mjs";
import { openPortal } from "./portal.mjs";
import { runningDatabase } from "./postgres/cluster.mjs";
import { loadSecrets } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";
import { childEnvironment } from "./tree.mjs";

/** @import { DataFolder, Settings } from "./types.ts" */

/**
 * Runs one program of ours on the data of this portal, while it runs or while it does not.
 * @param {string} program
 * @param {{ args?: string[], input?: Buffer }} [given]
 */
export async function runTool(program, given = {}) {
  const settings = readSettings();
  const portal = await openPortal(settings, { say: () => {}, mode: "tool" });
  const { bundles, env, stop } =
    portal.running === undefined ? portal : await besideRunningPortal(settings, portal.folder);
  try {
    await runBundle(bundles, program, { ...given, env });
  } finally {
    await stop();
  }
}

/**
 * @param {Settings} settings
 * @param {DataFolder} folder
 */
async function besideRunningPortal(settings, folder) {
  const secrets = loadSecrets(folder.secrets);
  const build = describeBuild(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  await ensureBundles(build);
  const url = settings.databaseUrl ?? runningDatabase(folder, secrets.DATABASE_PASSWORD);
  const env = childEnvironment(settings, folder, secrets, { DATABASE_URL: url });
  return { bundles: build.bundles, env, stop: async () => {} };
}
