import "server-only";
import { env } from "./env";
import { endForOperator } from "./prepare";

/** Entry of bin/: says what is wrong with the settings before a minute is spent on a build. */
try {
  env();
} catch (error) {
  endForOperator(error);
}
