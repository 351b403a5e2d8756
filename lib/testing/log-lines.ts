import "server-only";
import fs from "node:fs";
import { overrideEnv } from "@/lib/platform/env";

/**
 * All that this process writes to its two outputs meanwhile, the logger's lines of every level included (the linter keeps
 * the console out of the house). The logger reads its level once: read before anything of the file was logged.
 */
export async function readLog(work: () => Promise<unknown>): Promise<string> {
  overrideEnv({ LOG_LEVEL: "debug" });
  const written: string[] = [];
  const note = (text: unknown) => void written.push(Buffer.isBuffer(text) ? text.toString("utf8") : String(text));
  const { writeSync } = fs;
  const outputs = [process.stdout, process.stderr] as const;
  const writes = outputs.map((output) => output.write);
  fs.writeSync = ((fd: number, text: string, ...rest: []) => {
    if (fd > 2) return writeSync(fd, text, ...rest);
    note(text);
    return Buffer.byteLength(text);
  }) as typeof fs.writeSync;
  for (const output of outputs)
    output.write = ((text: unknown) => {
      note(text);
      return true;
    }) as typeof output.write;
  try {
    await work();
  } finally {
    fs.writeSync = writeSync;
    for (const [index, output] of outputs.entries()) output.write = writes[index] as typeof output.write;
  }
  return written.join("");
}

/** What the people of the fixtures typed, each way it may be written: no line of a log holds any of it. */
const CANARIES: [string, RegExp][] = [
  ["a NIK", /52010\d{11}/],
  ["a phone number", /(\+62|\b0)8\d{8,11}\b/],
  ["an e-mail address", /[\w.]+@contoh\.(id|test)/],
  ["a name", /Baiq Sari|Siti Aminah|Sari Dewi/],
  ["a business", /Keripik Sari|Warung Siti/],
  ["an address", /Dusun Timur|Jalan Contoh/],
  ["an NPWP", /12\.?345\.?678\.?2-?912\.?000/],
  ["an answer", /keripik singkong/i],
];

/** Which of it these lines hold. */
export function quotedIn(log: string): string[] {
  return CANARIES.filter(([, canary]) => canary.test(log)).map(([what]) => what);
}
