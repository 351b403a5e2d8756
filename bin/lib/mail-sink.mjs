import { freePort } from "./postgres/server.mjs";
import { mailSinkService } from "./services.mjs";

/** @import { Environment, Portal } from "./types.ts" */

/**
 * A mail server of our own for the demo and the tests; an SMTP_URL that was given goes before.
 * @returns {Promise<{ env: Environment, start: (portal: Portal) => void }>}
 */
export async function mailSink() {
  if (process.env.SMTP_URL) return { env: {}, start: () => {} };
  const port = await freePort();
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}` },
    start({ supervisor, env, bundles, folder }) {
      supervisor.add("surat", mailSinkService({ env, bundles, port, log: folder.log("mail-sink") }));
    },
  };
}
