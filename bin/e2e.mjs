import { runBrowserTests } from "./lib/browser-tests.mjs";
import { command, say } from "./lib/command.mjs";

/** For engineers: `node bin/e2e.mjs [files and options of Playwright]`, the browser tests alone. */
await command(async (asked) => {
  const cancel = new AbortController();
  asked.then(() => cancel.abort());
  const { passed, failed } = await runBrowserTests(process.argv.slice(2), { say, signal: cancel.signal });
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
