import "server-only";
import { closeDatabase } from "./db";
import { env } from "./env";
import { endForOperator, prepareDatabase } from "./prepare";
import { inviteFirstAdmin } from "./seed";

/**
 * Entry of bin/: what it prints is read by the supervisor. `--throw-away` is for
 * servers that only live as long as a test run; they are fast instead of durable.
 */
const throwAway = process.argv.includes("--throw-away");

try {
  const applied = await prepareDatabase({ throwAway });
  // The demo and the tests make their own staff.
  const admin = env().DEMO || throwAway ? null : await inviteFirstAdmin(new Date());
  process.stdout.write(`${JSON.stringify({ applied, admin })}\n`);
} catch (error) {
  endForOperator(error);
} finally {
  await closeDatabase();
}
