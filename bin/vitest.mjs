import { command, say } from "./lib/command.mjs";
import { runInForeground } from "./lib/foreground.mjs";
import { inRoot } from "./lib/root.mjs";
import { prepareTools } from "./lib/tree.mjs";

/** `npm run test:unit`, `test:db` and `test:watch`: one project of vitest, from a fresh clone on; further words go to vitest. */
await command(async (asked) => {
  await prepareTools(say);
  return runInForeground([inRoot("node_modules/vitest/vitest.mjs"), ...process.argv.slice(2)], asked);
});
