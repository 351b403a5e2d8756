import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { describeBuild } from "./build.mjs";
import { dataFolder } from "./data-folder.mjs";
import { startGuard } from "./guarded.mjs";
import { openLog } from "./logs.mjs";
import { freePort } from "./postgres/server.mjs";
import { throwAwayServer } from "./postgres/throw-away.mjs";
import { identityOf } from "./processes.mjs";
import { inRoot, ROOT } from "./root.mjs";
import { abortRuns, node } from "./run.mjs";
import { sharedSecrets } from "./secrets.mjs";
import { mailSinkService, untilServing } from "./services.mjs";
import { createDatabase } from "./test-database.mjs";
import { childEnvironment } from "./tree.mjs";

/** @import { ChildProcess } from "node:child_process" */
/** @import { DataFolder, Environment } from "./types.ts" */
/** @import { Target, TargetOptions } from "./browser-tests.mjs" */

/** @typedef {{ name: string, child: ChildProcess, file: string }} Started */

/**
 * For the browser tests: an external PostgreSQL, migrated by its command, two web processes behind one address and a
 * worker, each started as an operator starts it. `stop` asks each to end and throws when one does not end well.
 * @param {Pick<TargetOptions, "dataDir" | "signal">} options
 * @returns {Promise<Target>}
 */
export async function openApartPortal({ dataDir, signal }) {
  const server = await throwAwayServer({ durable: true });
  /** @type {Started[]} */
  const processes = [];
  /** @type {(() => Promise<void>)[]} */
  const closers = [];
  const guard = startGuard();
  signal?.addEventListener("abort", abortRuns);
  const close = async () => {
    await Promise.all(closers.map((end) => end())).finally(server.stop);
    guard.dismiss();
  };
  try {
    await createDatabase(server.url(), "office");
    const smtpPort = await freePort();
    const ports = [await freePort(), await freePort()];
    const balancer = await openBalancer(ports);
    closers.push(balancer.close);
    const given = {
      DATA_DIR: dataDir,
      DATABASE_URL: server.servingUrl("office"),
      PUBLIC_URL: balancer.address,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    };
    const asOwner = { ...given, DATABASE_OWNER_URL: server.url("office") };
    await node([inRoot("bin/migrate.mjs")], { env: asOwner, quiet: true });

    const folder = dataFolder(dataDir);
    const secrets = sharedSecrets(folder.secrets);
    const env = childEnvironment(
      { host: "127.0.0.1", port: Number(new URL(balancer.address).port) },
      folder,
      secrets,
      given,
    );
    const { bundles } = describeBuild(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
    const sink = mailSinkService({ env, bundles, port: smtpPort, log: folder.log("mail-sink") });
    const sinkProcess = sink.spawn();
    closers.push(() => sink.stop(sinkProcess.pid ?? 0));

    for (const port of ports) processes.push(startCommand("web", { ...given, PORT: String(port) }, folder));
    processes.push(startCommand("worker", given, folder));
    closers.push(() => endAll(processes));
    guard.tell(processes.map(({ name, child }) => ({ name, ...identityOf(child.pid ?? 0) })));
    const webs = ports.map((port) => `http://127.0.0.1:${port}`);
    const stopped = () => Boolean(signal?.aborted) || processes.some(({ child }) => child.exitCode !== null);
    for (const web of webs)
      if (!(await untilServing(web, { seconds: 300, stopped })))
        throw new Error(`No answer of ${web}\n${lastWords(processes)}`);
    return { address: balancer.address, webs, env, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} name
 * @param {Environment} env
 * @param {DataFolder} folder
 */
function startCommand(name, env, folder) {
  const file = folder.log(`${name}-${env.PORT ?? "command"}`);
  const log = openLog(file);
  const args = [inRoot("bin", `${name}.mjs`)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", log.handle, log.handle],
  });
  log.close();
  return { name, child, file };
}

/** @param {Started[]} processes */
async function endAll(processes) {
  const codes = await Promise.all(
    processes.map(async ({ child }) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      return ended;
    }),
  );
  const bad = processes.filter((_, index) => codes[index] !== 0);
  if (bad.length > 0) throw new Error(`Did not end well: ${codes.join(", ")}\n${lastWords(bad)}`);
}

/** @param {Started[]} processes */
function lastWords(processes) {
  return processes.map(({ file }) => `${path.basename(file)}: ${readFileSync(file, "utf8").slice(-2000)}`).join("\n");
}

/**
 * One address for several web processes; each connection goes to the next of them.
 * @param {number[]} ports
 */
async function openBalancer(ports) {
  let turn = 0;
  const server = net.createServer((socket) => {
    const web = net.connect({ host: "127.0.0.1", port: ports[turn % ports.length] ?? 0 });
    turn += 1;
    socket.on("error", () => web.destroy()).pipe(web);
    web.on("error", () => socket.destroy()).pipe(socket);
  });
  const port = await freePort();
  await once(server.listen(port, "127.0.0.1"), "listening");
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
    },
  };
}
