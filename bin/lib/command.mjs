import { OperatorError } from "./settings.mjs";

/** @import { Asked } from "./types.ts" */

/** @param {string} line */
export const say = (line) => console.log(line);

/**
 * Runs a command's body; `body` gets `untilAsked`, which resolves with the exit
 * code when the operator, the terminal or the death of npm ends the command.
 * @param {(asked: Asked) => Promise<number>} body
 */
export async function command(body) {
  // Whoever read our lines (a pipe, a terminal) may go away before we do.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const asked = stopRequests();
  try {
    process.exitCode = await body(asked);
  } catch (error) {
    const sentence = error instanceof OperatorError;
    console.error(sentence ? error.message : error);
    process.exitCode = sentence ? error.exitCode : 1;
  }
  // Open handles (watches, timers) must not keep a finished command alive.
  process.exit();
}

/** @returns {Asked} */
function stopRequests() {
  const asked = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve(0));
    // npm killed with -9 cannot pass a signal on; its child notices that it was adopted.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) {
      setInterval(() => process.ppid !== parent && resolve(1), 500).unref();
    }
  });
  return asked;
}
