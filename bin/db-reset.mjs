import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { command, say } from "./lib/command.mjs";
import { openPortal } from "./lib/portal.mjs";
import { forgetCluster } from "./lib/postgres/cluster.mjs";
import { emptyExternal } from "./lib/postgres/external.mjs";
import { adminLine } from "./lib/serve.mjs";
import { localAddress, OperatorError, readSettings } from "./lib/settings.mjs";
import { prepareTools } from "./lib/tree.mjs";

const DEVELOPMENT = ".data-dev";

/**
 * `npm run db:reset`: throws the database of `npm run dev` and its files away and makes it anew, migrated and seeded.
 * Another DATA_DIR wants `-- --yes`, an external DATABASE_URL `-- --external`; secrets stay.
 */
await command(async () => {
  const { values } = parseArgs({
    options: { yes: { type: "boolean", default: false }, external: { type: "boolean", default: false } },
  });
  const settings = readSettings({ defaultDataDir: DEVELOPMENT });
  const { databaseUrl, ownerUrl, dataDir } = settings;
  if (databaseUrl && !values.external)
    throw new OperatorError(
      "DATABASE_URL menunjuk basis data di luar portal. Kosongkan, atau tambahkan: npm run db:reset -- --external",
    );
  if (path.basename(dataDir) !== DEVELOPMENT && !values.yes)
    throw new OperatorError(
      `${dataDir} bukan folder data pengembangan. Semua permohonan di dalamnya akan hilang; bila memang itu maksudnya: npm run db:reset -- --yes`,
    );
  if (databaseUrl) await prepareTools(say);
  const portal = await openPortal(settings, {
    say,
    mode: "tool",
    async beforeDatabase(folder) {
      if (databaseUrl) await emptyExternal(ownerUrl ?? databaseUrl);
      else await forgetCluster(folder);
      for (const part of [folder.files, folder.mails]) rmSync(part, { recursive: true, force: true });
      mkdirSync(folder.files, { mode: 0o700 });
      rmSync(folder.demoDone, { force: true });
    },
  });
  if (portal.running !== undefined)
    throw new OperatorError(`Portal sedang berjalan di ${portal.running}. Hentikan lebih dahulu, baru ulangi.`);
  await portal.stop();
  say(`Basis data dibuat baru${adminLine(portal.admin, settings.publicUrl ?? localAddress(settings))}`);
  return 0;
});
