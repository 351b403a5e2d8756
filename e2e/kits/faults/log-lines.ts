import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";

/** Reads what was added to each log since the last look, as whole lines. */
export function logReader() {
  const read = new Map<string, number>();
  return (log: string): string[] => {
    if (!existsSync(log)) return [];
    const size = statSync(log).size;
    // Shorter than it was: the portal has put the old one aside and begun anew.
    const known = read.get(log) ?? 0;
    const from = known > size ? 0 : known;
    const bytes = Buffer.alloc(size - from);
    const handle = openSync(log, "r");
    readSync(handle, bytes, 0, bytes.length, from);
    closeSync(handle);
    // The last line may still be being written.
    const whole = bytes.lastIndexOf("\n") + 1;
    read.set(log, from + whole);
    return bytes.subarray(0, whole).toString("utf8").split("\n");
  };
}
