import { dataFolder } from "./data-folder.mjs";
import { startGuard } from "./guarded.mjs";
import { identityOf } from "./processes.mjs";
import { abortRuns, currentRuns, watchRuns } from "./run.mjs";
import { sharedSecrets } from "./secrets.mjs";
import { OperatorError, readSettings, WRONG_SETTINGS } from "./settings.mjs";
import { signalGroup } from "./supervisor.mjs";
import { childEnvironment, operatorProgram, setUpTree } from "./tree.mjs";

/**
 * One part of the portal as a process of its own, beside others on one external PostgreSQL. It writes its log to
 * the terminal and is not started again here: whoever keeps several of them alive (systemd) does that.
 * `makeService(part)` gives what the supervisor of `npm start` would keep.
 */
export async function servePart(asked, { name, say, pages, makeService, afterStart = async () => {} }) {
  const cancel = new AbortController();
  const guard = startGuard();
  let child;
  const tell = () => guard.tell([...(child ? [{ name, ...identityOf(child.pid) }] : []), ...currentRuns()]);
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
    child = service.spawn();
    tell();
    const ended = endOf(child);
    afterStart(part, cancel.signal).catch((error) => say(String(error)));
    const first = await Promise.race([stopped.then((code) => ({ code, asked: true })), ended]);
    if (first.asked) await service.stop(child.pid);
    else say(`${name} berhenti (${first.signal ?? `kode ${first.code}`}).`);
    cancel.abort();
    signalGroup(child.pid, "SIGKILL");
    return first.asked ? first.code : first.code || 1;
  } catch (error) {
    // Asked to stop while still building: that has been stopped by now.
    if (cancel.signal.aborted) return stopped;
    throw error;
  } finally {
    watchRuns(() => {});
    guard.dismiss();
  }
}

/** An external database that is ready, the secrets that all parts share, and a tree that is built. */
async function openPart({ say, signal, pages }) {
  const settings = externalSettings();
  const folder = dataFolder(settings.dataDir);
  const secrets = sharedSecrets(folder.secrets);
  const env = childEnvironment(settings, folder, secrets, { DEMO: "0" });
  // Said before a minute is spent on the pages.
  const beforePages = (build) => operatorProgram(build, "check-database", env);
  const build = await setUpTree({ say, signal, secrets, env, pages, beforePages });
  return { settings, env, build };
}

export function externalSettings() {
  const settings = readSettings();
  if (settings.databaseUrl) return settings;
  throw new OperatorError(
    "DATABASE_URL tidak diisi: perintah ini membutuhkan PostgreSQL di luar portal. Tanpa itu, jalankan portal dengan npm start.",
    WRONG_SETTINGS,
  );
}

function endOf(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve({ code: 1 }));
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
}
