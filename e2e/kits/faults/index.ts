import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Role } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { BREAKS, type BreakName } from "./breaks";
import { complaintsOf } from "./complaints";
import { openCuttingProxy } from "./cutting-proxy";
import { openHouse } from "./house";
import { leaksOf } from "./leaks";
import { Officer } from "./officer";
import { type LoadName, planRounds, type Round, shortPlan } from "./plan";
import { openPostOffice } from "./post-office";
import { makeRandom } from "./random";
import { playRound, settle } from "./round";
import type { Town } from "./town";
import { switchStampOff } from "./unstamped";
import { Witness } from "./witness";

const DESK: [Role, string][] = [
  ["pelaksana", "pelaksana-1"],
  ["pelaksana", "pelaksana-2"],
  ["jafung", "jafung-1"],
];
/** The officer of promotion events, twice. */
const GATHERERS: [Role, string][] = [
  ["seksi", "seksi-1"],
  ["seksi", "seksi-2"],
];

/** What bin/faults.mjs asks for, as JSON. */
export type FaultRun = {
  dataDir: string;
  /** Where the kit's programs lie. */
  bundles: string;
  report: string;
  seed: number;
  rounds: number;
  short: boolean;
  only?: string | null;
  /** These loads in every round instead of the plan's. */
  loads?: LoadName[] | null;
};

/** Plays the rounds and leaves `{ passed, failed }` in the report; every round counts, and the end counts as one. */
export async function runFaults(json = "{}"): Promise<void> {
  const run = JSON.parse(json) as FaultRun;
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  if (run.only && !(run.only in BREAKS)) throw new Error(`--only names one of: ${Object.keys(BREAKS).join(", ")}`);
  const random = makeRandom(run.seed);
  const planned = run.short ? shortPlan() : planRounds(random, run.rounds, (run.only ?? null) as BreakName | null);
  const plan = planned.map((round) => ({ ...round, ...(run.loads && { loads: run.loads }) }));
  say(`Gangguan: ${plan.length} putaran, --seed ${run.seed}`);

  const witness = new Witness();
  const post = await openPostOffice(witness);
  const house = await openHouse({ dataDir: run.dataDir, smtpPort: post.port, say: () => {} });
  const line = await openCuttingProxy(house.address, random);
  const counts = { passed: 0, failed: 0 };
  // What is broken stays broken; it is the failure of the round that found it.
  const told = new Set<string>();
  try {
    overrideEnv(house.portal.ownerEnv);
    await forgetThrottles();
    await switchStampOff();
    const hire = (people: [Role, string][]) =>
      Promise.all(people.map(([role, name]) => Officer.hire({ house, witness }, role, name)));
    const [officers, gatherers] = [await hire(DESK), await hire(GATHERERS)];
    let serial = 0;
    const town: Town = {
      house,
      post,
      line,
      witness,
      random,
      officers,
      gatherers,
      say,
      doors: [house.address],
      clerks: {},
      nextWeek: null,
      kit: run.bundles,
      complaints: both(
        complaintsOf(["web", "web-2"].map(house.portal.folder.log)),
        leaksOf(path.dirname(house.portal.folder.log("web"))),
      ),
      nextSerial: () => (serial += 1),
    };
    for (const [index, round] of plan.entries()) {
      await forgetThrottles();
      const began = Date.now();
      const problems = await playRound(town, round);
      count(problems, `${titleOf(index, round)} ${Math.round((Date.now() - began) / 1000)} s`);
    }
    count(await settle(town), "akhir: semua yang terutang sudah dikerjakan");
    say(summaryOf(witness, line.cuts()));
  } finally {
    await line.close();
    await house.close();
    await post.close();
    await writeFile(run.report, JSON.stringify(counts));
  }

  function count(problems: string[], title: string) {
    const fresh = [...new Set(problems)].filter((problem) => !told.has(problem));
    for (const problem of fresh) if (/^I\d/.test(problem)) told.add(problem);
    counts[fresh.length === 0 ? "passed" : "failed"] += 1;
    say([`${fresh.length === 0 ? "✓" : "✗"} ${title}`, ...fresh.map((problem) => `    ${problem}`)].join("\n"));
  }
}

function both(one: () => string[], other: () => string[]) {
  return () => [...one(), ...other()];
}

function titleOf(index: number, { breaks, loads }: Round) {
  return `${index + 1}. ${breaks.join(" + ")} (${loads.join(", ")})`;
}

/** All of the town comes from one address; that it may not knock so often is another kit's matter. */
async function forgetThrottles() {
  await db().rateLimit.deleteMany();
}

function summaryOf(witness: Witness, cuts: number) {
  const { presses, taken, trouble, mishaps } = witness.tally;
  const unknown = witness.sendings.filter(({ outcome }) => outcome === "unknown").length;
  return [
    `${witness.shown.length} nomor terlihat, ${unknown} kiriman tanpa jawaban pasti, ${witness.refused.length} ditolak`,
    `${presses} tombol petugas (${taken} diterima), ${witness.mails.length} surat, ${cuts} sambungan dipotong, ${mishaps} unggahan diputus sebelum barisnya, ${trouble} kali gagal lalu dicoba lagi`,
  ].join("\n");
}
