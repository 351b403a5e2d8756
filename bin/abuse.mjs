import { runAbuse } from "./lib/abuse.mjs";
import { command, say } from "./lib/command.mjs";
import { abortRuns } from "./lib/run.mjs";

/** `npm run abuse [-- --long] [-- --seed N]`: hostile use of a built portal in a throw-away folder. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => {
    cancel.abort();
    abortRuns();
  });
  const { passed, failed } = await runAbuse(process.argv.slice(2), { say, signal: cancel.signal });
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
