import { execFileSync } from "node:child_process";
import path from "node:path";
import {
  freePort,
  isAlive,
  type OpenedPortal,
  openPortal,
  signalGroup,
  sleep,
  waitUntil,
  webService,
} from "@/bin/lib/kit.mjs";
import { cutPower, journalling } from "./power-cut";
import type { Random } from "./random";

export type Part = "web" | "pekerja" | "basis data";

/** The built portal under its own supervisor, with handles to break it. */
export type House = Awaited<ReturnType<typeof openHouse>>;

export async function openHouse(options: { dataDir: string; smtpPort: number; say: (line: string) => void }) {
  const portal = await openPortal(
    { host: "127.0.0.1", port: await freePort(), dataDir: options.dataDir },
    {
      say: options.say,
      extraEnv: { SMTP_URL: `smtp://127.0.0.1:${options.smtpPort}`, LOG_LEVEL: "warn" },
    },
  );
  const { files } = portal.folder;
  const journal = path.join(portal.folder.path, "run", "written");
  const watch = journalling(files, journal);
  await watchWriting(portal, watch);
  const survivors = new Set<string>();
  /** Web processes beside the one that the supervisor keeps. */
  const others = new Set<number>();
  const pidOf = (part: Part) => serviceOf(portal, part).child?.pid ?? -1;
  return {
    portal,
    address: portal.address,
    pidOf,
    watch,
    others,
    /** As the kernel does when memory runs out: no farewell. */
    kill(part: Part) {
      const pid = pidOf(part);
      // The postmaster's backends lead groups of their own and must notice by themselves.
      if (pid > 0) part === "basis data" ? kill(pid, "SIGKILL") : signalGroup(pid, "SIGKILL");
    },
    /** Postmaster and all its backends stand still for a while. */
    async freezeDatabase(milliseconds: number) {
      const family = familyOf(pidOf("basis data"));
      for (const pid of family) kill(pid, "SIGSTOP");
      await sleep(milliseconds);
      for (const pid of family) kill(pid, "SIGCONT");
    },
    killBackend(random: Random) {
      const backends = familyOf(pidOf("basis data")).slice(1);
      if (backends.length > 0) kill(random.pick(backends), "SIGKILL");
    },
    /** Everything dies in one instant, and with it what the disk had not been told to keep. */
    cutPower() {
      const leaders = [...(["web", "pekerja", "basis data"] as const).map(pidOf), ...others];
      const pids = leaders.flatMap(familyOf);
      for (const pid of pids) kill(pid, "SIGKILL");
      // Without giving way: the supervisor in this very process must not start anything in between.
      for (const end = Date.now() + 2_000; Date.now() < end && pids.some(isAlive); );
      return cutPower(journal, files, survivors);
    },
    /** The supervisor's back-off grows with every crash; a round later nobody remembers them. */
    forgiveCrashes() {
      for (const service of portal.supervisor.services) service.failures = 0;
    },
    async untilWhole(seconds = 60) {
      await waitUntil(() => isWhole(portal.address), seconds * 1000, 200);
    },
    close: () => portal.stop(),
  };
}

/** From now on every web process writes down what it writes, and what it asks the disk to keep. */
async function watchWriting(portal: OpenedPortal, watch: string) {
  const service = serviceOf(portal, "web");
  const url = new URL(portal.address);
  const watched = webService({
    env: { ...portal.env, NODE_OPTIONS: `--import ${watch}` },
    dist: `.next-${path.basename(portal.bundles)}`,
    host: url.hostname,
    port: Number(url.port),
    log: portal.folder.log("web"),
  });
  service.spawn = watched.spawn;
  if (service.child?.pid) signalGroup(service.child.pid, "SIGKILL");
  await sleep(500);
  await waitUntil(() => isWhole(portal.address), 60_000, 200);
}

export async function isWhole(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return answer?.ok ?? false;
}

function serviceOf(portal: OpenedPortal, part: Part) {
  const service = portal.supervisor.services.find(({ name }) => name === part);
  if (!service) throw new Error(`The supervisor keeps no ${part}`);
  return service;
}

/** None while the parent is away: -1, which stands for that, would be every process of the machine. */
function familyOf(parent: number): number[] {
  if (parent <= 1) return [];
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const children = table
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, ppid]) => ppid === parent)
    .map(([pid]) => pid as number);
  return [parent, ...children];
}

function kill(pid: number, signal: NodeJS.Signals) {
  if (pid <= 1) throw new Error(`No process of the portal has the number ${pid}`);
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
