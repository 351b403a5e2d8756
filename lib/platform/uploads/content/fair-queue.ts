import "server-only";

/** How many may wait in all, and how many of one sender, before the next one is sent away with "coba lagi". */
const QUEUE = 50;
const OF_ONE_SENDER = 6;
/** Up to this a file is light: it has a lane that no heavy file can block. */
const LIGHT = 16_000_000;
/** So much work is done in a second; only the order follows from it. */
const WORK_A_SECOND = 16_000_000;

export class TooManyWaiting extends Error {}

/** Answered by work that was stopped before its time: it belongs to the heavy ones and begins anew there. */
export const AGAIN = Symbol("again");
export type Turn<L> = { lane: L; quick: boolean };
type Job = { sender: string; weight: number; begin: (lane: number) => Promise<boolean> };

/**
 * Work comes to its turn by what its sender has taken so far and by its own weight, so that an ordinary photo passes
 * what ten others send at once. Two lanes: one for all, one for what is light, each one file at a time.
 */
export function fairQueue<L>(lanes: { all: L; light: L }) {
  const busy = [false, false];
  const places = [lanes.all, lanes.light];
  const used = new Map<string, number>();
  let waiting: Job[] = [];

  const cost = (job: Job) => (used.get(job.sender) ?? 0) + (job.weight / WORK_A_SECOND) * 1000;

  function next(lane: number): Job | undefined {
    const heavy = waiting.filter((job) => job.weight > LIGHT);
    const light = waiting.filter((job) => job.weight <= LIGHT);
    // The other lane goes on with the light ones meanwhile.
    const from = lane === 0 && heavy.length > 0 ? heavy : light;
    return from.reduce<Job | undefined>((best, job) => (best && cost(best) <= cost(job) ? best : job), undefined);
  }

  function go() {
    for (const lane of [1, 0]) {
      const job = busy[lane] ? undefined : next(lane);
      if (!job) continue;
      waiting = waiting.filter((other) => other !== job);
      busy[lane] = true;
      const since = performance.now();
      void job.begin(lane).then((done) => {
        used.set(job.sender, (used.get(job.sender) ?? 0) + performance.now() - since);
        busy[lane] = false;
        if (!done) waiting.push({ ...job, weight: Math.max(job.weight, LIGHT + 1) });
        if (waiting.length === 0 && !busy.includes(true)) used.clear();
        go();
      });
    }
  }

  return function inTurn<T>(
    { sender, weight }: { sender: string; weight: number },
    work: (turn: Turn<L>) => Promise<T | typeof AGAIN>,
  ): Promise<T> {
    const own = waiting.filter((job) => job.sender === sender).length;
    if (waiting.length >= QUEUE || own >= OF_ONE_SENDER) return Promise.reject(new TooManyWaiting());
    return new Promise<T>((resolve, reject) => {
      const begin = async (lane: number) => {
        try {
          const answer = await work({ lane: places[lane] as L, quick: lane === 1 });
          if (answer === AGAIN) return false;
          resolve(answer);
        } catch (error) {
          reject(error);
        }
        return true;
      };
      waiting.push({ sender, weight, begin });
      go();
    });
  };
}
