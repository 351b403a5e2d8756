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
const WARM_UP_SECONDS = 15;

/** Portal and floor in turns, so that whatever else the machine does falls on both; the median of the turns counts. */
export async function duel(
  workload: Workload,
  sides: { portal: Side; floor: Side },
  { rounds, before }: { rounds: number; before: () => Promise<void> },
): Promise<DuelResult> {
  const turns: { portal: Slice; floor: Slice }[] = [];
  const { next, limits } = workload;
  for (let round = -1; round < rounds; round += 1) {
    const warm = round < 0;
    await before();
    const portal = await slice(sides.portal, next, warm ? warmUp(limits.portal) : limits.portal);
    await before();
    const floor = await slice(sides.floor, next, warm ? warmUp(limits.floor) : limits.floor);
    if (!warm) turns.push({ portal, floor });
  }
  return {
    key: workload.key,
    title: workload.title,
    share: median(turns.map(({ portal, floor }) => portal.perCore / floor.perCore)),
    portal: summed(turns.map((turn) => turn.portal)),
    floor: summed(turns.map((turn) => turn.floor)),
  };
}

/**
 * The first turn counts for nothing. It is long where turns are counted in time: a page of the portal passes some thousand times
 * through code that V8 has to see hot before it compiles it, and a web process serves for weeks after that.
 */
function warmUp(limit: Limit): Limit {
  return "seconds" in limit ? { seconds: Math.max(limit.seconds, WARM_UP_SECONDS) } : limit;
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
