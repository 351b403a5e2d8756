import { command } from "./lib/command.mjs";
import { codeOf } from "./lib/error-code.mjs";
import { runTool } from "./lib/tool.mjs";

/** EX_TEMPFAIL of sysexits.h: the mail server brings it again. */
const TRY_AGAIN = 75;
/** More than any report needs; what comes after it is the mail that came back. */
const MOST_BYTES = 2 * 1024 * 1024;

/** `npm run bounce < mail`: one mail that came back, from the pipe of a mail server. Any failure asks for it again. */
await command(async () => {
  const input = await read();
  try {
    await runTool("bounce", { input });
    return 0;
  } catch (error) {
    // The program that reads the mail has said so itself.
    if (codeOf(error) !== TRY_AGAIN) console.error(error instanceof Error ? error.message : error);
    return TRY_AGAIN;
  }
});

/** To the end, so that whoever writes is never cut off; kept is the beginning. */
async function read() {
  const chunks = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    if (size < MOST_BYTES) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES);
}
