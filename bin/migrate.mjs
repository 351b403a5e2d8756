import { runBundle } from "./lib/bundles.mjs";
import { command, say } from "./lib/command.mjs";
import { dataFolder } from "./lib/data-folder.mjs";
import { externalSettings } from "./lib/part.mjs";
import { refuseForeignData } from "./lib/postgres/external.mjs";
import { abortRuns } from "./lib/run.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { adminLine } from "./lib/serve.mjs";
import { localAddress } from "./lib/settings.mjs";
import { childEnvironment, operatorProgram, preparedBy, prepareTools, setUpTree } from "./lib/tree.mjs";

/** `npm run migrate`: brings an external PostgreSQL to this program: secrets, migrations, seed. Safe to repeat, also while the portal runs. */
await command(async (asked) => {
  asked.then(abortRuns);
  const settings = externalSettings();
  const folder = dataFolder(settings.dataDir);
  await prepareTools(say);
  await refuseForeignData(settings.ownerUrl ?? settings.databaseUrl, folder.secrets);
  const secrets = loadSecrets(folder.secrets);
  const env = childEnvironment(settings, folder, secrets, { DEMO: "0" });
  const build = await setUpTree({ say, secrets, env, pages: false });
  const { applied, admin } = preparedBy(await operatorProgram(build, "prepare", env));
  await runBundle(build.bundles, "seed", { env, quiet: true });
  say(applied.length > 0 ? `${applied.length} migrasi dijalankan.` : "Tidak ada migrasi baru.");
  say(`Basis data siap${adminLine(admin, settings.publicUrl ?? localAddress(settings))}`);
  return 0;
});
