import { existsSync, rmSync, writeFileSync } from "node:fs";
import { hasBundle, runBundle } from "./lib/bundles.mjs";
import { command, say } from "./lib/command.mjs";
import { mailSink } from "./lib/mail-sink.mjs";
import { forgetCluster } from "./lib/postgres/cluster.mjs";
import { servePortal } from "./lib/serve.mjs";
import { readSettings } from "./lib/settings.mjs";

/** @import { DataFolder } from "./lib/types.ts" */

/** The portal over a data folder of its own, filled once with an office's life; its mail stays here. */
await command(async (asked) => {
  const sink = await mailSink();
  return servePortal(readSettings({ defaultDataDir: ".data-demo" }), asked, {
    say,
    extraEnv: { DEMO: "1", ...sink.env },
    beforeDatabase: forgetHalfDemo,
    async beforeServing(portal) {
      sink.start(portal);
      const { folder, bundles, env } = portal;
      if (!hasBundle(bundles, "demo")) return;
      if (!existsSync(folder.demoDone)) say("Mengisi data contoh …");
      // Printed as it is: it names the demo's staff and their passwords; once filled, it does no more than that.
      await runBundle(bundles, "demo", { env });
      writeFileSync(folder.demoDone, "");
    },
  });
});

/**
 * A demo that was stopped while it was being filled starts anew: nobody's data lie in it.
 * @param {DataFolder} folder
 */
async function forgetHalfDemo(folder) {
  if (existsSync(folder.demoDone)) return;
  await forgetCluster(folder);
  for (const part of [folder.files, folder.mails]) rmSync(part, { recursive: true, force: true });
}
