import { command, say } from "./lib/command.mjs";
import { dataFolder } from "./lib/data-folder.mjs";
import { abortRuns } from "./lib/run.mjs";
import { sharedSecrets } from "./lib/secrets.mjs";
import { readSettings } from "./lib/settings.mjs";
import { childEnvironment, setUpTree } from "./lib/tree.mjs";

/** `npm run build`: builds what `npm run web` would build at its start, so that a new version starts at once. */
await command(async (asked) => {
  asked.then(abortRuns);
  const settings = readSettings();
  const folder = dataFolder(settings.dataDir);
  const secrets = sharedSecrets(folder.secrets);
  const env = childEnvironment(settings, folder, secrets, { DEMO: "0" });
  const { dist } = await setUpTree({ say, secrets, env, pages: true });
  say(`Portal terbangun di ${dist}.`);
  return 0;
});
