import { drive, type Limit, type Shot } from "./load";
import { cpuSeconds } from "./process-meter";
import { median, percentile } from "./statistics";

export type Side = { address: string; pid: number };

export type Workload = {
  key: string;
  title: string;
  /** The same request goes to the portal and to the floor. */
  next: () => Shot;
  limits: { portal: Limit; floor: Limit };
};

export type SideResult = {
  /** Requests per second of processor time of the web process: its rate on one full core. */
  perCore: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  requests: number;
  bytes: number;
};
export type DuelResult = { key: string; title: string; share: number; portal: SideResult; floor: SideResult };

type Slice = { perCore: number; perSecond: number; latencies: number[]; requests: number; bytes: number };

const LANES = 8;

/** Portal and floor in turns, so that whatever else the machine does falls on both; the median of the turns counts. */
export async function duel(
  workload: Workload,
  sides: { portal: Side; floor: Side },
  { rounds, before }: { rounds: number; before: () => Promise<void> },
): Promise<DuelResult> {
  const turns: { portal: Slice; floor: Slice }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    await before();
    const portal = await slice(sides.portal, workload.next, workload.limits.portal);
    await before();
    const floor = await slice(sides.floor, workload.next, workload.limits.floor);
    // The first turn warms both up.
    if (round >= 0) turns.push({ portal, floor });
  }
  return {
    key: workload.key,
    title: workload.title,
    share: median(turns.map(({ portal, floor }) => portal.perCore / floor.perCore)),
    portal: summed(turns.map((turn) => turn.portal)),
    floor: summed(turns.map((turn) => turn.floor)),
  };
}

async function slice({ address, pid }: Side, next: () => Shot, limit: Limit): Promise<Slice> {
  const before = cpuSeconds(pid);
  const { done, seconds, latencies, bytes } = await drive(address, next, limit, LANES);
  const cpu = cpuSeconds(pid) - before;
  return { perCore: done / cpu, perSecond: done / seconds, latencies, requests: done, bytes };
}

function summed(slices: Slice[]): SideResult {
  const latencies = slices.flatMap((slice) => slice.latencies);
  const requests = slices.reduce((sum, slice) => sum + slice.requests, 0);
  return {
    perCore: median(slices.map((slice) => slice.perCore)),
    perSecond: median(slices.map((slice) => slice.perSecond)),
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    requests,
    bytes: Math.round(slices.reduce((sum, slice) => sum + slice.bytes, 0) / requests),
  };
}
