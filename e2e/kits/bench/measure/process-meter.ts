import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The kernel counts a process's time in ticks, a hundred a second nearly everywhere. */
const TICKS = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Processor seconds of a process and all its threads since it began. */
export function cpuSeconds(pid: number): number {
  // The name stands in brackets and may hold blanks and brackets itself.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Megabytes in memory now, and at the highest so far. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
