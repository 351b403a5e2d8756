import "server-only";

/** "cached plan must not change result type", invalid_sql_statement_name, duplicate_prepared_statement. */
const LOST_PLAN = ["0A000", "26000", "42P05"];

/** serialization_failure, deadlock_detected, and Prisma's name for both. */
const REPEAT = ["40001", "40P01", "P2034", ...LOST_PLAN];

/** Late: lock_not_available, query_canceled, transaction and pool time-outs. Away: shutdown, start-up, connection lost. */
const BUSY = [
  ..."55P03 57014 25P03 57P01 57P02 57P03 53300 53200 53100 08000 08001 08003 08004 08006".split(" "),
  ..."P1001 P1002 P1008 P1017 P2024 P2028 P2037".split(" "),
  ..."ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOENT ENOTFOUND".split(" "),
];

/** pg says these without a code. */
const BUSY_WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|not queryable/i;

const CONFLICT_KINDS = ["TransactionWriteConflict"];
const BUSY_KINDS = [
  "SocketTimeout",
  "DatabaseNotReachable",
  "ConnectionClosed",
  "TooManyConnections",
  "TransactionAlreadyClosed",
];

export function mustRepeat(error: unknown): boolean {
  return layers(error).some((layer) =>
    codesOf(layer).some((code) => REPEAT.includes(code) || CONFLICT_KINDS.includes(code)),
  );
}

export function isBusy(error: unknown): boolean {
  return layers(error).some(
    (layer) =>
      codesOf(layer).some((code) => BUSY.includes(code) || BUSY_KINDS.includes(code)) ||
      BUSY_WORDS.test(String(layer.message ?? "")),
  );
}

/** A prepared statement that the server no longer takes; asked without preparing, it would. */
export function hasLostPlan(error: unknown): boolean {
  return layers(error).some((layer) => codesOf(layer).some((code) => LOST_PLAN.includes(code)));
}

type Layer = Record<string, unknown>;

/** Prisma wraps the driver's error in `cause` or `meta.driverAdapterError`, sometimes twice. */
function layers(error: unknown, depth = 0): Layer[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const layer = error as Layer;
  const meta = layer.meta as Layer | undefined;
  return [layer, ...layers(layer.cause, depth + 1), ...layers(meta?.driverAdapterError, depth + 1)];
}

function codesOf(layer: Layer): string[] {
  const meta = layer.meta as Layer | undefined;
  return [layer.code, layer.originalCode, layer.kind, meta?.code].filter((code) => typeof code === "string");
}
