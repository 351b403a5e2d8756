import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { staffContextFor } from "@/lib/platform/context/outside";
import { env } from "@/lib/platform/env";
import { EXPORT_SIZE, type Exported, measureExports } from "./exports";
import { type Growth, measureGrowth, type Plan } from "./growth";
import { closeBenchHouse, type House, openBenchHouse } from "./house";
import { measureLoads, staffCookie } from "./loads";
import { tables } from "./report";
import { seedCases } from "./seed/cases";
import { type Model, makeModels } from "./seed/models";
import { judge, type Measured } from "./targets";

/** What bin/bench.mjs asks for, as JSON. */
export type BenchRun = {
  dataDir: string;
  bundles: string;
  report: string;
  browser: string;
  size: number;
  rounds: number;
  /** One load alone, for whoever is mending it. */
  only: string | null;
};

const STEPS = [1_000, 100_000, 1_000_000];

export async function runBench(json = "{}"): Promise<void> {
  const run = JSON.parse(json) as BenchRun;
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const busy = [os.loadavg()[0] ?? 0];
  const house = await openBenchHouse(run.dataDir, say);
  try {
    const { models, office } = await makeModels();
    const clerkId = office.pelaksana ?? "";
    const { growth, plans, exports } = await grow(run, { house, models, clerkId }, say);
    const loaded = await measureLoads(run, house, clerkId, say);
    const measured: Measured = { growth, exports, ...loaded };
    const verdicts = judge(measured);
    busy.push(os.loadavg()[0] ?? 0);
    say(`\n${tables(measured, verdicts)}`);
    say(`\nBeban mesin (rata-rata 1 menit) sebelum dan sesudah: ${busy.map((item) => item.toFixed(1)).join(" dan ")}`);
    const machine = { node: process.version, cores: os.cpus().length, processor: os.cpus()[0]?.model ?? "", busy };
    const all = {
      at: new Date().toISOString(),
      size: run.size,
      rounds: run.rounds,
      machine,
      ...measured,
      plans,
      verdicts,
    };
    await mkdir(path.dirname(run.report), { recursive: true });
    await writeFile(run.report, `${JSON.stringify(all, null, 2)}\n`);
  } finally {
    await closeBenchHouse(house);
  }
}

type Grown = { house: House; models: Model[]; clerkId: string };

async function grow({ size }: BenchRun, { house, models, clerkId }: Grown, say: (line: string) => void) {
  const clerk = await staffContextFor(clerkId);
  const growth: Growth[] = [];
  const plans: Plan[] = [];
  const exports: Exported[] = [];
  for (const step of new Set([...STEPS.filter((step) => step < size), size])) {
    const began = Date.now();
    await seedCases(env().DATABASE_URL, models, step);
    say(`${step} permohonan disiapkan dalam ${Math.round((Date.now() - began) / 1000)} detik`);
    const seen = await measureGrowth(step, clerk, models[0]?.nik ?? "");
    growth.push(...seen.growth);
    plans.push(...seen.plans);
    if (step === EXPORT_SIZE) exports.push(...(await measureExports(house.side, step, await staffCookie(clerkId))));
  }
  return { growth, plans, exports };
}
