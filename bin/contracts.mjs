import { runBrowserTests } from "./lib/browser-tests.mjs";
import { command, say } from "./lib/command.mjs";
import { runInForeground } from "./lib/foreground.mjs";
import { inRoot } from "./lib/root.mjs";
import { prepareTools } from "./lib/tree.mjs";

/** `npm run test:contracts`: what our code knows of other people's insides (docs/vendor-hooks.md); before any upgrade. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => cancel.abort());
  await prepareTools(say);
  const code = await runInForeground([inRoot("node_modules/vitest/vitest.mjs"), "run", ".contract."], asked);
  const { passed, failed } = await runBrowserTests(["\\.contract\\.spec"], { say, signal: cancel.signal });
  say(`${passed} passed, ${failed} failed in the browser`);
  return code || (failed === 0 && passed > 0 ? 0 : 1);
});
