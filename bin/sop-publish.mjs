import path from "node:path";
import { command } from "./lib/command.mjs";
import { codeOf } from "./lib/error-code.mjs";
import { runTool } from "./lib/tool.mjs";

/** `npm run sop:publish FILE [-- --dry-run]`, while the portal runs or while it does not. */
await command(async () => {
  try {
    // npm starts us in the project's folder; the file was named from where the operator stood.
    const from = process.env.INIT_CWD ?? process.cwd();
    const args = process.argv.slice(2).map((word) => (word.startsWith("-") ? word : path.resolve(from, word)));
    await runTool("sop-publish", { args });
    return 0;
  } catch (error) {
    if (codeOf(error) !== 1) throw error;
    return 1;
  }
});
