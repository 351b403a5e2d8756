import "server-only";

/** How many may wait before the next one is sent away with "coba lagi". */
const QUEUE = 50;

export class TooManyWaiting extends Error {}

let tail: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Unfolding a photo takes hundreds of megabytes: one at a time in each process, in order of arrival. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= QUEUE) throw new TooManyWaiting();
  waiting += 1;
  const turn = tail.then(work, work);
  tail = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
