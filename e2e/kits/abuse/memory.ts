import { readFileSync } from "node:fs";

const ALLOWED_MORE = 300;

/** Watches what the web process holds: hostile input may not make it grow without end. */
export function watchMemory(pid: number) {
  const first = residentMegabytes(pid);
  let most = first;
  const timer = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid));
  }, 250);
  return {
    end() {
      clearInterval(timer);
      // 0: somebody has killed it, and what runs now is another.
      const alive = first === 0 || residentMegabytes(pid) > 0;
      return { first, most, alive, holds: most - first <= ALLOWED_MORE };
    },
  };
}

/** 0 where the system does not tell. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
