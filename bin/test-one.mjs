import { existsSync } from "node:fs";
import path from "node:path";
import { command, say } from "./lib/command.mjs";
import { runInForeground } from "./lib/foreground.mjs";
import { inRoot, ROOT } from "./lib/root.mjs";
import { OperatorError } from "./lib/settings.mjs";
import { runnerOf } from "./lib/test-file.mjs";
import { prepareTools } from "./lib/tree.mjs";

/** `npm run test:one FILE [-- OPTIONS]`: the file's name says which runner it needs. */
await command(async (asked) => {
  const [name, ...options] = process.argv.slice(2);
  if (!name) throw new OperatorError("Pemakaian: npm run test:one BERKAS (… .test.ts, … .db.test.ts atau … .spec.ts)");
  const file = path.relative(ROOT, path.resolve(process.env.INIT_CWD ?? process.cwd(), name));
  if (!existsSync(inRoot(file))) throw new OperatorError(`Tidak ada berkas ${file}.`);
  const runner = runnerOf(file);
  if (!runner) throw new OperatorError(`${file} bukan berkas uji: namanya harus berakhir .test.ts atau .spec.ts.`);
  await prepareTools(say);
  return runInForeground([inRoot(runner.program), ...runner.args, file, ...options], asked);
});
