import "server-only";
import { endForOperator, requirePrepared } from "./prepare";

/** Entry of bin/ for a web or worker process of its own: is the database there, durable and migrated? */
try {
  await requirePrepared();
} catch (error) {
  endForOperator(error);
}
