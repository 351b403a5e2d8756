import { rmSync } from "node:fs";
import { buildBundles, hasBundle, runBundle } from "./bundles.mjs";
import { throwAwayServer } from "./postgres/throw-away.mjs";
import { inRoot } from "./root.mjs";

/** @import { Environment } from "./types.ts" */

const TEMPLATE = "portal_template";

/**
 * A throw-away server that holds one migrated and seeded database to make copies of.
 * @param {Environment} settings
 */
export async function templateServer(settings) {
  const bundles = inRoot(`.build/test-${process.pid}`);
  const server = await throwAwayServer();
  try {
    await createDatabase(server.url(), TEMPLATE);
    await buildBundles(bundles);
    const env = { ...settings, DATABASE_URL: server.servingUrl(TEMPLATE) };
    const asOwner = { ...env, DATABASE_OWNER_URL: server.url(TEMPLATE) };
    await runBundle(bundles, "prepare", { args: ["--throw-away"], env: asOwner, quiet: true });
    if (hasBundle(bundles, "seed")) await runBundle(bundles, "seed", { env, quiet: true });
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
  return { url: server.url(), stop: server.stop };
}

/**
 * @param {string} url
 * @param {string} name
 */
export async function createDatabase(url, name) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
}
