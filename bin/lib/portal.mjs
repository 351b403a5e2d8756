import { keepBackups } from "./backup/nightly.mjs";
import { hasBundle, runBundle } from "./bundles.mjs";
import { dataFolder } from "./data-folder.mjs";
import { startGuard } from "./guarded.mjs";
import { waitForLock } from "./lock.mjs";
import { rotateLogs } from "./logs.mjs";
import { portalState, readPortalState, stopLeftovers } from "./portal-state.mjs";
import { createDatabase, openCluster } from "./postgres/cluster.mjs";
import { abortRuns, currentRuns, watchRuns } from "./run.mjs";
import { loadSecrets } from "./secrets.mjs";
import {
  databaseService,
  developmentService,
  refuseTakenPort,
  untilServing,
  webService,
  workerService,
} from "./services.mjs";
import { localAddress, OperatorError } from "./settings.mjs";
import { Supervisor } from "./supervisor.mjs";
import { childEnvironment, operatorProgram, preparedBy, setUpTree } from "./tree.mjs";

/** @import { Build, DataFolder, Environment, Identity, OpenOptions, Portal, RunningPortal, Say, Settings } from "./types.ts" */
/** @import { Secrets } from "./secrets.mjs" */

/**
 * From a clone to a serving portal. Resolves with `{ address, admin, env, folder, bundles, dist, stop }`,
 * or with `{ running: address }` when a portal already serves this data folder.
 * @param {Settings} settings
 * @param {OpenOptions} options
 * @returns {Promise<Portal | RunningPortal>}
 */
export async function openPortal(
  settings,
  { say, signal, mode = "start", prepare = true, extraEnv = {}, beforeDatabase = () => {}, beforeServing = () => {} },
) {
  const folder = dataFolder(settings.dataDir);
  const lock = await waitForLock(folder.lock, {
    signal,
    onWait: () => say("Portal dengan folder data ini sedang dijalankan; menunggu sampai siap …"),
    meanwhile: (holder) => readyAddress(folder, holder),
  });
  if (lock.release === undefined) return { running: lock.answer, folder };

  const { supervisor, stop, state } = watchedSupervisor({ folder, lock, say, signal });
  try {
    await stopLeftovers(folder.state);
    state.update({});
    if (mode !== "tool") await refuseTakenPort(settings);
    await beforeDatabase(folder);
    const secrets = loadSecrets(folder.secrets);
    const env = childEnvironment(settings, folder, secrets, { DEMO: "0", ...extraEnv });
    const build = await setUpTree({ say, signal, secrets, env, pages: mode === "start" });
    const { url, ownerUrl, admin } = await openDatabase({
      settings,
      folder,
      secrets,
      env,
      build,
      supervisor,
      say,
      prepare,
    });
    signal?.throwIfAborted();
    const running = { ...env, DATABASE_URL: url };
    const ownerEnv = { ...running, DATABASE_URL: ownerUrl ?? url };
    const portal = {
      address: "",
      admin,
      env: running,
      ownerEnv,
      folder,
      bundles: build.bundles,
      dist: build.dist,
      supervisor,
      stop,
    };
    if (mode === "tool") return portal;

    await beforeServing(portal);
    signal?.throwIfAborted();
    const address = await serve(settings, portal, { mode, dist: build.dist, signal, say });
    state.update({ ready: true, address: settings.publicUrl ?? address });
    return { ...portal, address };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The same over a data folder that nobody else serves: a throw-away one.
 * @param {Settings} settings
 * @param {OpenOptions} options
 */
export async function openOwnPortal(settings, options) {
  const portal = await openPortal(settings, options);
  if (portal.running === undefined) return portal;
  throw new OperatorError(`Portal sudah berjalan di ${portal.running}`);
}

/**
 * @param {DataFolder} folder
 * @param {Identity} holder
 */
function readyAddress(folder, holder) {
  const state = readPortalState(folder.state);
  return state?.ready && state.supervisor.pid === holder.pid ? state.address : undefined;
}

/**
 * A supervisor whose guard and state file always know its children.
 * @param {{ folder: DataFolder, lock: { release: () => void }, say: Say, signal?: AbortSignal }} options
 */
function watchedSupervisor({ folder, lock, say, signal }) {
  const state = portalState(folder.state);
  const guard = startGuard();
  const tell = () => {
    const children = supervisor.children();
    guard.tell([...children, ...currentRuns()]);
    state.update({ children });
  };
  const supervisor = new Supervisor({ say, onChange: tell });
  watchRuns(tell);
  signal?.addEventListener("abort", abortRuns);
  const stop = async () => {
    watchRuns(() => {});
    await supervisor.stop();
    guard.dismiss();
    state.forget();
    lock.release();
  };
  return { supervisor, stop, state };
}

/**
 * @param {Settings} settings
 * @param {Portal} portal
 * @param {{ mode: OpenOptions["mode"], dist: string, signal?: AbortSignal, say: Say }} options
 */
async function serve(settings, { supervisor, env, bundles, folder }, { mode, dist, signal, say }) {
  const { host, port } = settings;
  // Once more: building takes a minute, in which the port may have been taken.
  await refuseTakenPort(settings);
  supervisor.add("pekerja", workerService({ env, bundles, log: folder.log("worker") }));
  const web =
    mode === "dev"
      ? developmentService({ env, host, port })
      : webService({ env, dist, host, port, log: folder.log("web") });
  supervisor.add("web", web);
  const logs = ["web", "worker", "postgres", "backup"].map(folder.log);
  setInterval(() => rotateLogs(logs), 60_000).unref();

  const address = localAddress(settings);
  if (await untilServing(address, { stopped: () => Boolean(signal?.aborted) })) {
    if (mode === "start" && !settings.databaseUrl) keepBackups({ folder, say });
    return address;
  }
  signal?.throwIfAborted();
  throw new OperatorError(`Portal tidak menjawab. Sebabnya tercatat di ${folder.log("web")}.`);
}

/** @param {{ settings: Settings, folder: DataFolder, secrets: Secrets, env: Environment, build: Build, supervisor: Supervisor, say: Say, prepare: boolean }} options */
async function openDatabase({ settings, folder, secrets, env, build, supervisor, say, prepare }) {
  let { databaseUrl: url, ownerUrl } = settings;
  if (!url) {
    const cluster = await openCluster(folder, secrets.DATABASE_PASSWORD, say);
    const { child } = supervisor.add("basis data", databaseService(cluster));
    await cluster.untilAccepting(child);
    await createDatabase(cluster);
    ({ url, ownerUrl } = cluster);
  }
  if (!prepare) return { url, ownerUrl, admin: null };
  const ready = { ...env, DATABASE_URL: url };
  const asOwner = { ...ready, ...(ownerUrl && { DATABASE_OWNER_URL: ownerUrl }) };
  const printed = await operatorProgram(build, "prepare", asOwner);
  if (hasBundle(build.bundles, "seed")) await runBundle(build.bundles, "seed", { env: ready, quiet: true });
  return { url, ownerUrl, admin: preparedBy(printed).admin };
}
