import { command, say } from "./lib/command.mjs";
import { abortRuns } from "./lib/run.mjs";
import { runStep, STEPS, summary } from "./lib/test-steps.mjs";
import { prepareTools } from "./lib/tree.mjs";

/** `npm test`: everything that must hold, from a fresh clone on, and one line at the end. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => {
    cancel.abort();
    abortRuns();
  });
  await prepareTools(say, cancel.signal);
  const results = [];
  for (const step of STEPS) {
    if (cancel.signal.aborted) return 1;
    say(`\n— ${step.name} —`);
    results.push(await runStep(step, { say, signal: cancel.signal }));
  }
  const { passed, failed } = summary(results);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
