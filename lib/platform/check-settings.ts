import "server-only";
import { env } from "./env";
import { operatorSentence } from "./prepare";

/** Entry of bin/: says what is wrong with the settings before a minute is spent on a build. */
try {
  env();
} catch (error) {
  const sentence = operatorSentence(error);
  if (!sentence) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 78;
}
