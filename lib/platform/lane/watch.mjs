import { workerData } from "node:worker_threads";

/** Ends the process that takes more memory than its work may, or whose parent is gone: see serve.mjs. */
setInterval(() => {
  const most = Number(Atomics.load(workerData.most, 0));
  const orphan = process.ppid !== workerData.parent;
  if (orphan || (most > 0 && process.memoryUsage.rss() > most)) process.kill(process.pid, "SIGKILL");
}, 25);
