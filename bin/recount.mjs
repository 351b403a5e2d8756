import { command } from "./lib/command.mjs";
import { runTool } from "./lib/tool.mjs";

/** `npm run recount`: the figures of the SOP report anew, from the histories of all cases; the portal may run meanwhile. */
await command(async () => {
  await runTool("recount");
  return 0;
});
