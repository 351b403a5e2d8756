import { existsSync, mkdirSync } from "node:fs";
import { describeBuild, ensureBuild, ensureBundles, isBuilt } from "./build.mjs";
import { runBundle } from "./bundles.mjs";
import { codeOf } from "./error-code.mjs";
import { generate, isGenerated } from "./generate.mjs";
import { holdFolder } from "./held-folder.mjs";
import { installIfNeeded, isInstalled } from "./install.mjs";
import { waitForLock } from "./lock.mjs";
import { inRoot } from "./root.mjs";
import { NOT_READY_YET, OperatorError, WRONG_SETTINGS } from "./settings.mjs";

/** @import { Build, DataFolder, Environment, FirstAdmin, Say, Settings } from "./types.ts" */
/** @import { Secrets } from "./secrets.mjs" */

/**
 * From a clone to a tree that can run: packages, generated code, programs and, when asked for, the pages. What is
 * there already is used as it is, without a lock and without writing: the tree may be closed to the portal's user.
 * @param {{ say: Say, signal?: AbortSignal, secrets: Secrets, env: Environment, pages: boolean, beforePages?: (build: Build) => Promise<unknown> }} options
 */
export async function setUpTree({ say, signal, secrets, env, pages, beforePages = async () => {} }) {
  const build = describeBuild(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (!isInstalled() || !isGenerated() || !existsSync(build.bundles))
    await prepareTools(say, signal, () => ensureBundles(build));
  const checked = { ...env, DATABASE_URL: env.DATABASE_URL ?? "postgresql://127.0.0.1/embedded" };
  await operatorProgram(build, "check-settings", checked);
  await beforePages(build);
  const building = { ...env, DATABASE_URL: "postgresql://127.0.0.1/build" };
  if (pages && !isBuilt(build)) await prepareTools(say, signal, () => ensureBuild(build, building, say));
  holdFolder(build.bundles);
  return build;
}

/**
 * Packages and generated code, by one starter of this clone at a time.
 * @param {Say} say
 * @param {AbortSignal} [signal]
 * @param {() => Promise<void>} [then]
 */
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
    lock.release?.();
  }
}

/**
 * Exit codes 78 and 75 say: what was printed is a sentence for the operator.
 * @param {Build} build
 * @param {string} name
 * @param {Environment} env
 */
export async function operatorProgram(build, name, env) {
  try {
    return await runBundle(build.bundles, name, { env, quiet: true });
  } catch (error) {
    const code = codeOf(error);
    if (!(error instanceof Error && "output" in error) || (code !== WRONG_SETTINGS && code !== NOT_READY_YET))
      throw error;
    throw new OperatorError(String(error.output).trim(), code);
  }
}

/**
 * What the program "prepare" prints last.
 * @param {string} printed
 * @returns {{ applied: string[], admin: FirstAdmin }}
 */
export function preparedBy(printed) {
  return JSON.parse(printed.slice(printed.trimEnd().lastIndexOf("\n") + 1));
}

/**
 * @param {Pick<Settings, "host" | "port" | "databaseUrl">} settings
 * @param {DataFolder} folder
 * @param {Record<string, string>} secrets
 * @param {Environment} extra
 * @returns {Environment}
 */
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
