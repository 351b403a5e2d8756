import type { Side } from "./measure/duel";
import { memoryOf } from "./measure/process-meter";
import { median } from "./measure/statistics";

/** The list of all cases as a file, through the web process; `megabytes`: what it took at the most on top of what it held before. */
export type Exported = {
  size: number;
  format: "csv" | "xlsx";
  rows: number;
  seconds: number;
  megabytes: number;
  bytes: number;
};

/** How many rows the office was promised its figures for. */
export const EXPORT_SIZE = 100_000;
const TURNS = 5;
const HEAD_LINES = 2;

type Taken = Omit<Exported, "size" | "format" | "rows"> & { lines: number };

/** Both forms in turns, the first turn for nothing: median of the seconds, the worst of the memory. */
export async function measureExports({ address, pid }: Side, size: number, cookie: string): Promise<Exported[]> {
  const taken: Record<Exported["format"], Taken[]> = { csv: [], xlsx: [] };
  for (let turn = -1; turn < TURNS; turn += 1)
    for (const format of ["csv", "xlsx"] as const) {
      const one = await take(`${address}/petugas/permohonan/${format}`, cookie, pid);
      if (turn >= 0) taken[format].push(one);
    }
  // The sheet is pressed together: its rows are those of the text.
  const rows = Math.max(...taken.csv.map(({ lines }) => lines)) - HEAD_LINES;
  return (["csv", "xlsx"] as const).map((format) => ({
    size,
    format,
    rows,
    seconds: median(taken[format].map(({ seconds }) => seconds)),
    megabytes: Math.max(...taken[format].map(({ megabytes }) => megabytes)),
    bytes: median(taken[format].map(({ bytes }) => bytes)),
  }));
}

async function take(url: string, cookie: string, pid: number): Promise<Taken> {
  const before = memoryOf(pid).now;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(pid).now);
  }, 20);
  const began = performance.now();
  try {
    const answer = await fetch(url, { headers: { cookie } });
    if (answer.status !== 200 || !answer.body) throw new Error(`${url} answered ${answer.status}`);
    let bytes = 0;
    let lines = 0;
    for await (const chunk of answer.body) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    }
    return { seconds: (performance.now() - began) / 1000, megabytes: most - before, bytes, lines };
  } finally {
    clearInterval(watch);
  }
}
