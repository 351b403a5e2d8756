import { existsSync, mkdirSync } from "node:fs";
import { describeBuild, ensureBuild, ensureBundles, isBuilt } from "./build.mjs";
import { runBundle } from "./bundles.mjs";
import { generate, isGenerated } from "./generate.mjs";
import { installIfNeeded, isInstalled } from "./install.mjs";
import { waitForLock } from "./lock.mjs";
import { inRoot } from "./root.mjs";
import { NOT_READY_YET, OperatorError, WRONG_SETTINGS } from "./settings.mjs";

/**
 * From a clone to a tree that can run: packages, generated code, programs and, when asked for, the pages. What is
 * there already is used as it is, without a lock and without writing: the tree may be closed to the portal's user.
 */
export async function setUpTree({ say, signal, secrets, env, pages, beforePages = async () => {} }) {
  const build = describeBuild(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (!isInstalled() || !isGenerated() || !existsSync(build.bundles))
    await prepareTools(say, signal, () => ensureBundles(build));
  const checked = { ...env, DATABASE_URL: env.DATABASE_URL ?? "postgresql://embedded" };
  await operatorProgram(build, "check-settings", checked);
  await beforePages(build);
  const building = { ...env, DATABASE_URL: "postgresql://build" };
  if (pages && !isBuilt(build)) await prepareTools(say, signal, () => ensureBuild(build, building, say));
  return build;
}

/** Packages and generated code, by one starter of this clone at a time. */
export async function prepareTools(say, signal, then = async () => {}) {
  mkdirSync(inRoot(".build"), { recursive: true });
  const lock = await waitForLock(inRoot(".build/lock"), {
    signal,
    onWait: () => say("Pemasangan oleh proses lain sedang berjalan; menunggu …"),
  });
  try {
    await installIfNeeded(say);
    await generate();
    return await then();
  } finally {
    lock.release();
  }
}

/** Exit codes 78 and 75 say: what was printed is a sentence for the operator. */
export async function operatorProgram(build, name, env) {
  try {
    return await runBundle(build.bundles, name, { env, quiet: true });
  } catch (error) {
    if (error.code !== WRONG_SETTINGS && error.code !== NOT_READY_YET) throw error;
    throw new OperatorError(error.output.trim(), error.code);
  }
}

export function childEnvironment(settings, folder, secrets, extra) {
  const { DATABASE_PASSWORD: _, ...handed } = secrets;
  return {
    ...handed,
    NODE_ENV: "production",
    HOST: settings.host,
    PORT: String(settings.port),
    DATA_DIR: folder.path,
    ...(settings.databaseUrl && { DATABASE_URL: settings.databaseUrl }),
    ...extra,
  };
}
