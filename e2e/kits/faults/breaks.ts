import { connect } from "node:net";
import { freePort } from "@/bin/lib/kit.mjs";
import { failCommits } from "./failing-commits";
import { fillDisk, isOwnDisk } from "./full-disk";
import { startNextWeek } from "./new-build";
import { startSecondWeb } from "./second-web";
import type { Town } from "./town";
import { troubled } from "./trouble";

export type Break = (town: Town) => Promise<void>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const HOUR = 3_600_000;

/** What can break, by name. Each returns when it has mended what does not mend itself. */
export const BREAKS = {
  "web killed": ({ house }) => during(async () => house.kill("web")),
  "worker killed": (town) => troubled(town, "worker killed", async () => town.house.kill("pekerja")),
  "postmaster killed": (town) => troubled(town, "postmaster killed", async () => town.house.kill("basis data")),
  "backend killed": (town) => troubled(town, "backend killed", async () => town.house.killBackend(town.random)),
  "web and worker killed, twice": (town) =>
    troubled(town, "worker killed", async () => {
      for (let time = 0; time < 2; time += 1) {
        town.house.kill("web");
        town.house.kill("pekerja");
        await pause(town.random.between(300, 1_500));
      }
    }),
  "killed in turn": (town) => killInTurn(town, 5),
  "killed twenty times": (town) => killInTurn(town, 20),
  "everything killed": (town) =>
    troubled(town, "everything killed", async () => {
      for (const part of ["basis data", "web", "pekerja"] as const) town.house.kill(part);
    }),
  "power cut": (town) => troubled(town, "power cut", async () => void town.house.cutPower()),
  "power cut, two webs": (town) =>
    troubled(town, "power cut", async () => {
      const second = await startSecondWeb(town.house);
      await throughDoors(town, [town.house.address, second.address], async () => {
        await pause(town.random.between(500, 3_000));
        town.house.cutPower();
      }).finally(second.stop);
    }),
  "database frozen": (town) =>
    troubled(town, "database frozen", () => town.house.freezeDatabase(town.random.between(2_000, 9_000))),
  "database absent at boot": (town) =>
    troubled(town, "database absent", async () => {
      const until = Date.now() + 4_000;
      town.house.kill("basis data");
      town.house.kill("web");
      town.house.kill("pekerja");
      for (; Date.now() < until; await pause(20)) town.house.kill("basis data");
      town.house.forgiveCrashes();
    }),
  "commits fail": (town) => failCommits(town, town.random.between(8_000, 12_000)),
  "mail refused": (town) => mood(town, "refusing"),
  "mail hangs": (town) => mood(town, "hanging"),
  "mail dies after DATA": (town) => mood(town, "dying"),
  "answers lost": (town) =>
    throughDoors(town, [town.line.address], async () => {
      town.line.breakOff({ answers: 0.6, uploads: 0.5 });
      await pause(4_000);
      town.line.breakOff({ answers: 0, uploads: 0 });
    }),
  "two web processes": async (town) => {
    const second = await startSecondWeb(town.house);
    await throughDoors(town, [town.house.address, second.address], () => pause(4_000)).finally(second.stop);
  },
  "clock moved": async (town) => {
    const off = town.random.pick([-5 * HOUR, -90_000, 90_000, 3 * HOUR]);
    const second = await startSecondWeb(town.house, { clockOff: off });
    await throughDoors(town, [town.house.address, second.address], () => pause(4_000)).finally(second.stop);
  },
  "new build": async (town) => {
    const { nextWeek } = town;
    if (!nextWeek) throw new Error("The portal of next week was not started before the round");
    await throughDoors(town, [nextWeek.address], () => pause(5_000)).finally(nextWeek.stop);
  },
  "web boots before its database": async (town) => {
    const port = await freePort();
    const url = new URL(town.house.portal.env.DATABASE_URL ?? "");
    const second = await startSecondWeb(town.house, {
      databaseUrl: Object.assign(new URL(url), { port: String(port) }).href,
      impatient: true,
    });
    const gate = await laterGate(port, Number(url.port), 3_000);
    try {
      await throughDoors(town, [town.house.address, second.address], () => pause(6_000));
    } finally {
      await second.stop();
      gate.close();
    }
  },
  "data folder full": (town) => troubled(town, "disk full", () => fillDisk(town.house, 4_000)),
} satisfies Record<string, Break>;

export type BreakName = keyof typeof BREAKS;

/** What takes too long to be done while people press: the other build is started before they begin. */
export async function prepareBreak(town: Town, name: BreakName): Promise<void> {
  if (name === "new build") town.nextWeek = await startNextWeek(town.house);
}

/** Why a break cannot be done here, if it cannot. */
export function whyNot(name: BreakName, dataDir: string): string | null {
  if (name !== "data folder full" || isOwnDisk(dataDir)) return null;
  return "only root can give the data folder a disk of its own";
}

/** Web, worker and database, each as soon as all is whole again. */
function killInTurn(town: Town, times: number): Promise<void> {
  const parts = ["web", "pekerja", "basis data"] as const;
  return troubled(town, "worker killed", async () => {
    for (let time = 0; time < times; time += 1) {
      town.house.kill(parts[time % parts.length] ?? "web");
      await town.house.untilWhole();
      town.house.forgiveCrashes();
      await pause(town.random.between(100, 900));
    }
  });
}

async function during(act: () => Promise<void>) {
  await act();
}

async function mood(town: Town, kind: "refusing" | "hanging" | "dying") {
  town.post.become(kind);
  await pause(town.random.between(2_000, 5_000));
  town.post.become("open");
}

async function throughDoors(town: Town, doors: string[], act: () => Promise<unknown>) {
  const usual = town.doors;
  town.doors = doors;
  try {
    await act();
  } finally {
    town.doors = usual;
  }
}

/** Where nobody listened, the way to the database opens after a while. */
async function laterGate(port: number, target: number, after: number) {
  const { createServer } = await import("node:net");
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
    near.pipe(far).pipe(near);
  });
  setTimeout(() => server.listen(port, "127.0.0.1"), after);
  return server;
}
