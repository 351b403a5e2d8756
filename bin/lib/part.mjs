import { dataFolder } from "./data-folder.mjs";
import { startGuard } from "./guarded.mjs";
import { identityOf } from "./processes.mjs";
import { abortRuns, currentRuns, watchRuns } from "./run.mjs";
import { sharedSecrets } from "./secrets.mjs";
import { OperatorError, readSettings, WRONG_SETTINGS } from "./settings.mjs";
import { signalGroup } from "./supervisor.mjs";
import { childEnvironment, operatorProgram, setUpTree } from "./tree.mjs";

/** @import { Asked, Build, Environment, Guarded, Say, Service, Settings } from "./types.ts" */

/** @typedef {{ settings: Settings, env: Environment, build: Build }} Part */

/**
 * One part of the portal as a process of its own, beside others on one external PostgreSQL. It writes its log to
 * the terminal and is not started again here: whoever keeps several of them alive (systemd) does that.
 * `makeService(part)` gives what the supervisor of `npm start` would keep.
 * @param {Asked} asked
 * @param {{ name: string, say: Say, pages: boolean, makeService: (part: Part) => Service | Promise<Service>, afterStart?: (part: Part, signal: AbortSignal) => Promise<void> }} options
 * @returns {Promise<number>}
 */
export async function servePart(asked, { name, say, pages, makeService, afterStart = async () => {} }) {
  const cancel = new AbortController();
  const guard = startGuard();
  /** @type {Guarded | undefined} */
  let served;
  const tell = () => guard.tell([...(served ? [served] : []), ...currentRuns()]);
  watchRuns(tell);
  const stopped = asked.then((code) => {
    cancel.abort();
    abortRuns();
    return code;
  });
  try {
    const part = await openPart({ say, signal: cancel.signal, pages });
    const service = await makeService(part);
    cancel.signal.throwIfAborted();
    const child = service.spawn();
    const { pid } = child;
    if (pid === undefined) throw new Error(`${name} could not be started`);
    served = { name, ...identityOf(pid) };
    tell();
    afterStart(part, cancel.signal).catch((error) => say(String(error)));
    const ended = endOf(child).then((how) => {
      if (cancel.signal.aborted) return stopped;
      say(`${name} berhenti (${how}).`);
      return 1;
    });
    const code = await Promise.race([stopped.then((given) => service.stop(pid).then(() => given)), ended]);
    cancel.abort();
    signalGroup(pid, "SIGKILL");
    return code;
  } catch (error) {
    // Asked to stop while still building: that has been stopped by now.
    if (cancel.signal.aborted) return stopped;
    throw error;
  } finally {
    watchRuns(() => {});
    guard.dismiss();
  }
}

/**
 * An external database that is ready, the secrets that all parts share, and a tree that is built.
 * @param {{ say: Say, signal: AbortSignal, pages: boolean }} options
 */
async function openPart({ say, signal, pages }) {
  const settings = externalSettings();
  const folder = dataFolder(settings.dataDir);
  const secrets = sharedSecrets(folder.secrets);
  const env = childEnvironment(settings, folder, secrets, { DEMO: "0" });
  // Said before a minute is spent on the pages.
  const beforePages = (/** @type {Build} */ build) => operatorProgram(build, "check-database", env);
  const build = await setUpTree({ say, signal, secrets, env, pages, beforePages });
  return { settings, env, build };
}

/** @returns {Settings & { databaseUrl: string }} */
export function externalSettings() {
  const { databaseUrl, ...settings } = readSettings();
  if (databaseUrl) return { ...settings, databaseUrl };
  throw new OperatorError(
    "DATABASE_URL tidak diisi: perintah ini membutuhkan PostgreSQL di luar portal. Tanpa itu, jalankan portal dengan npm start.",
    WRONG_SETTINGS,
  );
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function endOf(child) {
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? `kode ${code}`)));
}
