import { parseArgs } from "node:util";
import { command, say } from "./lib/command.mjs";
import { runFaultRounds } from "./lib/fault-rounds.mjs";
import { abortRuns } from "./lib/run.mjs";

/** `npm run faults [-- --rounds N --seed S --only BREAK --loads send,apply,upload,duties,together,seats,gather,letters,crowd,bundles --short]`: breaks a built portal in many ways and looks whether it kept its word. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => {
    cancel.abort();
    abortRuns();
  });
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "34" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
      only: { type: "string" },
      loads: { type: "string" },
      short: { type: "boolean", default: false },
    },
  });
  const wishes = {
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    only: values.only ?? null,
    loads: values.loads?.split(",") ?? null,
    short: values.short,
  };
  const { passed, failed } = await runFaultRounds(wishes, { say, signal: cancel.signal });
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
