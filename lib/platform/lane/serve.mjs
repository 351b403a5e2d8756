import { Worker } from "node:worker_threads";

/**
 * Makes this process one that works for a lane (lane.ts), one piece at a time. What `done` throws becomes the answer
 * of `broken`. `tell` says how much of it is done already.
 * @param {(work: any, tell: (made: number) => Promise<void>) => Promise<object>} done
 * @param {(work: any) => object} broken
 */
export function serveLane(done, broken) {
  const most = new BigUint64Array(new SharedArrayBuffer(8));
  // A thread of its own: work that never comes back to this clock must not outlive who gave it.
  const watch = new Worker(new URL("./watch.mjs", import.meta.url), { workerData: { parent: process.ppid, most } });
  watch.unref();
  process.on("message", async ({ id, work, maxMemory }) => {
    Atomics.store(most, 0, BigInt(maxMemory));
    try {
      process.send({ id, answer: await done(work, (made) => said({ id, made })) });
    } catch {
      process.send({ id, answer: broken(work) });
    } finally {
      Atomics.store(most, 0, 0n);
    }
  });
  // Whoever gave the work is gone: nobody waits for an answer.
  process.on("disconnect", () => process.exit());
}

/** Given to the parent before work goes on that leaves no time for anything else. */
function said(message) {
  return new Promise((resolve) => process.send(message, () => resolve()));
}
