import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

/**
 * Plain Node beside this file, because a thread is started from a file on disk and
 * the server's bundle is none. The server always runs in the project's folder.
 */
const PROGRAM = ["lib", "platform", "uploads", "content", "worker.mjs"];

const SECONDS = 20;
const HEAP_MB = 384;

/** It took too long or too much memory, or fell over. */
export class WorkerGaveUp extends Error {}

/** Parses foreign bytes in a thread of its own that can be ended: the web server neither waits nor dies with it. */
export async function inWorker<T>(task: "pdf" | "heic", bytes: Uint8Array, options: object = {}): Promise<T> {
  const copy = new Uint8Array(bytes);
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), ...PROGRAM), {
    workerData: { task, bytes: copy, ...options },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // A hostile file must not be able to fill the log.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new WorkerGaveUp("time")), SECONDS * 1000);
      worker.once("message", resolve);
      worker.once("error", (error) => reject(new WorkerGaveUp(String(error))));
      worker.once("exit", () => reject(new WorkerGaveUp("ended without an answer")));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
