import { spawn } from "node:child_process";
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

const WEBS = 2;

/**
 * For the browser tests: an external PostgreSQL, migrated by its command, two web processes behind one address and a
 * worker, each started as an operator starts it. `stop` asks each to end and throws when one does not end well.
 */
export async function openApartPortal({ dataDir, signal }) {
  const server = await throwAwayServer({ durable: true });
  const processes = [];
  const closers = [];
  const guard = startGuard();
  signal?.addEventListener("abort", abortRuns);
  const close = async () => {
    await Promise.all(closers.map((end) => end())).finally(server.stop);
    guard.dismiss();
  };
  try {
    await createDatabase(server.url(), "office");
    const [smtpPort, ...ports] = await Promise.all(Array.from({ length: WEBS + 1 }, freePort));
    const balancer = await openBalancer(ports);
    closers.push(balancer.close);
    const given = {
      DATA_DIR: dataDir,
      DATABASE_URL: server.url("office"),
      PUBLIC_URL: balancer.address,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    };
    await node([inRoot("bin/migrate.mjs")], { env: given, quiet: true });

    const folder = dataFolder(dataDir);
    const secrets = sharedSecrets(folder.secrets);
    const env = childEnvironment({ host: "127.0.0.1", port: ports[0] }, folder, secrets, given);
    const { bundles } = describeBuild(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
    const sink = mailSinkService({ env, bundles, port: smtpPort, log: folder.log("mail-sink") });
    const sinkProcess = sink.spawn();
    closers.push(() => sink.stop(sinkProcess.pid));

    for (const port of ports) processes.push(startCommand("web", { ...given, PORT: String(port) }, folder));
    processes.push(startCommand("worker", given, folder));
    closers.push(() => endAll(processes));
    guard.tell(processes.map(({ name, child }) => ({ name, ...identityOf(child.pid) })));
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

function lastWords(processes) {
  return processes.map(({ file }) => `${path.basename(file)}: ${readFileSync(file, "utf8").slice(-2000)}`).join("\n");
}

/** One address for several web processes; each connection goes to the next of them. */
async function openBalancer(ports) {
  let turn = 0;
  const server = net.createServer((socket) => {
    const web = net.connect(ports[turn % ports.length], "127.0.0.1");
    turn += 1;
    for (const [from, to] of [
      [socket, web],
      [web, socket],
    ])
      from.on("error", () => to.destroy()).pipe(to);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
