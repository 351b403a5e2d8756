import { runApartTests, runBrowserTests } from "./lib/browser-tests.mjs";
import { command, say } from "./lib/command.mjs";

/** `npm run test:e2e [-- files and options of Playwright]`: the browser tests alone; `-- --apart`: those over processes started apart. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => cancel.abort());
  const { passed, failed } = process.argv.includes("--apart")
    ? await runApartTests({ say, signal: cancel.signal })
    : await runBrowserTests(process.argv.slice(2), { say, signal: cancel.signal });
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
