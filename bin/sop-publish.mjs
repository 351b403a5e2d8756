import path from "node:path";
import { describeBuild, ensureBundles } from "./lib/build.mjs";
import { runBundle } from "./lib/bundles.mjs";
import { command } from "./lib/command.mjs";
import { codeOf } from "./lib/error-code.mjs";
import { openPortal } from "./lib/portal.mjs";
import { runningDatabase } from "./lib/postgres/cluster.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { readSettings } from "./lib/settings.mjs";
import { childEnvironment } from "./lib/tree.mjs";

/** @import { DataFolder, Settings } from "./lib/types.ts" */

/** `npm run sop:publish FILE [-- --dry-run]`, while the portal runs or while it does not. */
await command(async () => {
  const settings = readSettings();
  const portal = await openPortal(settings, { say: () => {}, mode: "tool" });
  const { bundles, env, stop } =
    portal.running === undefined ? portal : await besideRunningPortal(settings, portal.folder);
  try {
    // npm starts us in the project's folder; the file was named from where the operator stood.
    const from = process.env.INIT_CWD ?? process.cwd();
    const args = process.argv.slice(2).map((word) => (word.startsWith("-") ? word : path.resolve(from, word)));
    await runBundle(bundles, "sop-publish", { args, env });
    return 0;
  } catch (error) {
    if (codeOf(error) !== 1) throw error;
    return 1;
  } finally {
    await stop();
  }
});

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
