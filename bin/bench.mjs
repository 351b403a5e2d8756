import { parseArgs } from "node:util";
import { runBench } from "./lib/bench-run.mjs";
import { command, say } from "./lib/command.mjs";
import { abortRuns } from "./lib/run.mjs";
import { OperatorError, readSettings } from "./lib/settings.mjs";

/** `npm run bench [-- --size N --rounds N --only LOAD]`: how fast and how heavy the built portal is on this machine, beside a floor that no framework can go below. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => {
    cancel.abort();
    abortRuns();
  });
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: "100000" },
      rounds: { type: "string", default: "5" },
      only: { type: "string" },
    },
  });
  const size = Number(values.size);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(size) || size < 100)
    throw new OperatorError("--size harus bilangan bulat, paling sedikit 100.");
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 5)
    throw new OperatorError("--rounds harus bilangan bulat, 1 sampai 5.");
  const { dataDir } = readSettings();
  const report = await runBench({ dataDir, size, rounds, only: values.only ?? null }, { say, signal: cancel.signal });
  say(`Angka lengkap: ${report}`);
  return 0;
});
